import { sql } from 'drizzle-orm';
import { AppError } from '#src/shared/errors.ts';
import type { Keyset, Page, PageQuery } from '#src/shared/pagination.ts';
import type {
  ConnectionsQuery,
  ListedPerson,
  ListedRestriction,
  RestrictionsQuery,
  SocialCounts,
} from '#src/social/model.ts';
import { selectPersonByName } from '#worker/accounts/queries.ts';
import { requireFreshSession } from '#worker/accounts/service.ts';
import { readCursor, toPage } from '#worker/http/cursor.ts';
import { getPersonId } from '#worker/platform/actor.ts';
import type { Context } from '#worker/platform/context.ts';
import {
  selectConnections,
  selectFollows,
  selectRestrictions,
  toListedPerson,
} from '#worker/social/select-people.ts';
import { selectSocial, toSocial } from '#worker/social/select-social.ts';

export type FollowList = 'followers' | 'following';

/** Lists the followers of a person, or the people they follow, newest first, with both counts. Takes one round trip. */
export async function listFollows(
  ctx: Context,
  list: FollowList,
  handle: string,
  { cursor, limit }: PageQuery,
): Promise<{
  person: { name: string; displayName: string };
  counts: SocialCounts;
  people: Page<ListedPerson>;
}> {
  const name = handle.toLowerCase();
  const keyset = await readCursor(ctx, list, cursor);
  const reader = getPersonId(ctx);
  const whose = sql`(SELECT p.id FROM people p WHERE p.name = ${name})`;
  const [[person], social, rows] = await ctx.db.batch([
    selectPersonByName(ctx.db, name),
    selectSocial(ctx, name),
    selectFollows(ctx.db, list, whose, { reader, keyset, limit: limit + 1 }),
  ]);
  if (!person) throw new AppError('not_found');
  const { counts } = toSocial(ctx, social);
  const people = await peoplePage(ctx, list, rows, { limit, keyset });
  return {
    person: { name: person.name, displayName: person.displayName },
    counts,
    people: { ...people, total: counts[list] },
  };
}

/** Lists the people whom the actor mutes, ignores or blocks, newest first. */
export async function listRestrictions(
  ctx: Context,
  query: RestrictionsQuery,
): Promise<Page<ListedRestriction>> {
  const { personId } = await requireFreshSession(ctx);
  const { cursor, limit, kind } = query;
  const keyset = await readCursor(ctx, 'restrictions', cursor);
  const [rows] = await ctx.db.batch([
    selectRestrictions(ctx.db, personId, kind, { keyset, limit: limit + 1 }),
  ]);
  const page = await toPage(ctx, 'restrictions', rows, { limit, keyset, keyOf });
  return { ...page, items: page.items.map((row) => ({ ...toListedPerson(row), kind: row.kind })) };
}

/** Lists the actor's connections, the people who ask them, or the people they asked, newest first. */
export async function listConnections(ctx: Context, query: ConnectionsQuery): Promise<Page<ListedPerson>> {
  const { personId } = await requireFreshSession(ctx);
  const { cursor, limit, state } = query;
  const keyset = await readCursor(ctx, `connections.${state}`, cursor);
  const [rows] = await ctx.db.batch([
    selectConnections(ctx.db, personId, state, { keyset, limit: limit + 1 }),
  ]);
  return peoplePage(ctx, `connections.${state}`, rows, { limit, keyset });
}

async function peoplePage(
  ctx: Context,
  list: string,
  rows: Awaited<ReturnType<typeof selectFollows>>,
  { limit, keyset }: { limit: number; keyset: Keyset | null },
): Promise<Page<ListedPerson>> {
  const page = await toPage(ctx, list, rows, { limit, keyset, keyOf });
  return { ...page, items: page.items.map(toListedPerson) };
}

function keyOf({ at, personId }: { at: number; personId: string }) {
  return { key: at, id: personId };
}
