import { type SQL, sql } from 'drizzle-orm';
import type { Byline } from '#src/posts/model.ts';
import type { VoteReversal } from '#src/questions/model.ts';
import { toIso } from '#src/shared/instant.ts';
import type { Page, PageQuery } from '#src/shared/pagination.ts';
import { variantPath } from '#src/uploads/media-path.ts';
import { requireFreshRole } from '#worker/accounts/service.ts';
import { readCursor, toPage } from '#worker/http/cursor.ts';
import type { Context } from '#worker/platform/context.ts';
import { rawStatement } from '#worker/platform/db.ts';
import { beyond, walkOrder } from '#worker/platform/keyset.ts';

type Row = { id: string; voter: string; author: string; value: 1 | -1; votes: number; at: number };

/** Series of votes that were reversed, the newest first: for moderators. */
export async function listVoteReversals(
  ctx: Context,
  { cursor, limit }: PageQuery,
): Promise<Page<VoteReversal>> {
  await requireFreshRole(ctx, 'moderator');
  const keyset = await readCursor(ctx, 'vote-reversals', cursor);
  const [at, id] = [sql`r.at`, sql`r.id`];
  const [rows] = await ctx.db.batch([
    rawStatement<Row>(
      ctx.db,
      sql`SELECT r.id AS id, ${personJson(sql`r.voter_id`)} AS voter, ${personJson(sql`r.author_id`)} AS author,
          r.value AS value, r.votes AS votes, r.at AS at
        FROM vote_reversals r WHERE ${beyond(keyset, at, id)} ORDER BY ${walkOrder(keyset, at, id)} LIMIT ${limit + 1}`,
    ),
  ]);
  const keyOf = (row: Row) => ({ key: row.at, id: row.id });
  const page = await toPage(ctx, 'vote-reversals', rows, { limit, keyset, keyOf });
  return { ...page, items: page.items.map(toReversal) };
}

function personJson(personId: SQL): SQL {
  return sql`(SELECT json_object('name', p.name, 'displayName', p.display_name, 'avatarId', p.avatar_id)
    FROM people p WHERE p.id = ${personId})`;
}

function toReversal({ id, voter, author, value, votes, at }: Row): VoteReversal {
  return { id, voter: toPerson(voter), author: toPerson(author), value, votes, at: toIso(at) };
}

function toPerson(json: string): Byline {
  const { avatarId, ...person } = JSON.parse(json);
  return { ...person, avatarUrl: avatarId && variantPath(avatarId, 160) };
}
