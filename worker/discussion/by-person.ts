import { type SQL, sql } from 'drizzle-orm';
import type { CommentOfPerson } from '#src/discussion/model.ts';
import { commentPath } from '#src/discussion/rules.ts';
import { AppError } from '#src/shared/errors.ts';
import type { Keyset, Page, PageQuery } from '#src/shared/pagination.ts';
import { selectPersonByName } from '#worker/accounts/queries.ts';
import { ofWalk, selectWalked, type WalkedRow } from '#worker/discussion/select-walked.ts';
import { isThingVisible } from '#worker/discussion/things.ts';
import { toComment } from '#worker/discussion/view.ts';
import { readCursor, toPage } from '#worker/http/cursor.ts';
import { getPersonId } from '#worker/platform/actor.ts';
import { boundedWalk } from '#worker/platform/bounded-walk.ts';
import type { Context } from '#worker/platform/context.ts';
import { beyond, walkOrder } from '#worker/platform/keyset.ts';
import type { TargetRow } from '#worker/platform/targets.ts';
import { selectSocial, toSocial, viewerOf } from '#worker/social/queries.ts';

/**
 * What a person said, the newest first: only what the reader may see on what they may see, and of one's own what waits.
 * One round trip. Throws `not_found` for nobody, and where one of the two blocked the other.
 */
export async function listCommentsOf(
  ctx: Context,
  handle: string,
  { cursor, limit }: PageQuery,
): Promise<{ person: { name: string; displayName: string }; comments: Page<CommentOfPerson> }> {
  const name = handle.toLowerCase();
  const keyset = await readCursor(ctx, 'comments-of', cursor);
  const walk = walkOf(ctx, name, { keyset, limit: limit + 1 });
  const view = { viewer: viewerOf(ctx), locale: ctx.locale, now: ctx.clock.now() };
  const kinds = [...ctx.registry.targets.values()].filter(({ hasComments }) => hasComments);
  const [[person], social, rows, ...things] = (await ctx.db.batch([
    selectPersonByName(ctx.db, name),
    selectSocial(ctx, name),
    selectWalked(ctx, walk, keyset),
    ...kinds.map((target) => target.select(ctx.db, thingsOn(walk, target.kind), view)),
  ] as never)) as unknown as [
    Awaited<ReturnType<typeof selectPersonByName>>,
    Awaited<ReturnType<typeof selectSocial>>,
    WalkedRow[],
    ...TargetRow[][],
  ];
  if (!person) throw new AppError('not_found');
  toSocial(ctx, social);
  const about = new Map(things.flat().map((thing) => [thing.id, thing]));
  const page = await toPage(ctx, 'comments-of', rows, { ...ofWalk, limit, keyset });
  return {
    person: { name: person.name, displayName: person.displayName },
    comments: { ...page, items: page.items.flatMap((row) => toItem(row, about.get(row.targetId))) },
  };
}

function toItem(row: WalkedRow, thing: TargetRow | undefined): CommentOfPerson[] {
  if (!thing) return [];
  return [{ ...toComment(row), path: commentPath(row.id), about: { title: thing.title, path: thing.path } }];
}

/** Where the comments of a person stand that the reader sees, along the index of their author. */
function walkOf(
  ctx: Context,
  name: string,
  { keyset, limit }: { keyset: Keyset | null; limit: number },
): SQL {
  const [at, id] = [sql`x.created_at`, sql`x.id`];
  const view = { viewer: viewerOf(ctx), now: ctx.clock.now() };
  const waitsForOneself = sql`k.status IN ('pending', 'held') AND k.author_id = ${getPersonId(ctx)}`;
  return boundedWalk({
    rows: sql`SELECT x.id AS id, x.created_at AS at FROM comments x
      WHERE x.author_id = (SELECT p.id FROM people p WHERE p.name = ${name}) AND ${beyond(keyset, at, id)}
      ORDER BY ${walkOrder(keyset, at, id)}`,
    shown: sql`EXISTS (SELECT 1 FROM comments k WHERE k.id = walked.id AND (k.status = 'public' OR ${waitsForOneself})
      AND ${isThingVisible(ctx.registry.targets.values(), 'k', view)})`,
    limit,
  });
}

/** The ids of what the comments of a walk are about, as a subquery. */
function thingsOn(walk: SQL, kind: string): SQL {
  return sql`(SELECT on_it.target_id FROM ${walk} walk CROSS JOIN comments on_it ON on_it.id = walk.id
    WHERE on_it.target_kind = ${kind})`;
}
