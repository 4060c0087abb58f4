import { type SQL, sql } from 'drizzle-orm';
import type { CommentOfPerson } from '#src/discussion/model.ts';
import { commentPath } from '#src/discussion/rules.ts';
import { AppError } from '#src/shared/errors.ts';
import type { Keyset, Page, PageQuery } from '#src/shared/pagination.ts';
import { refKey } from '#src/shared/ref.ts';
import { selectPersonByName } from '#worker/accounts/queries.ts';
import { ofWalk, selectWalked, type WalkedRow } from '#worker/discussion/reading/select-walked.ts';
import { toComment } from '#worker/discussion/reading/view.ts';
import { isTargetVisible } from '#worker/discussion/threads/targets.ts';
import { readCursor, toPage } from '#worker/http/cursor.ts';
import { getPersonId } from '#worker/platform/actor.ts';
import { boundedWalk } from '#worker/platform/bounded-walk.ts';
import { commentable } from '#worker/platform/by-kind.ts';
import type { Context } from '#worker/platform/context.ts';
import { toTargets } from '#worker/platform/hydrate-targets.ts';
import { beyond, walkOrder } from '#worker/platform/keyset.ts';
import type { TargetKind, TargetRow } from '#worker/platform/targets.ts';
import { selectSocial, toSocial, viewerOf } from '#worker/social/queries.ts';

/**
 * A person's comments, the newest first: those that the reader may see on targets that they may see, and the reader's own
 * pending ones. One round trip. Throws `not_found` for an unknown person, and where one of the two blocked the other.
 */
export async function listCommentsOf(
  ctx: Context,
  handle: string,
  { cursor, limit }: PageQuery,
): Promise<{ person: { name: string; displayName: string }; comments: Page<CommentOfPerson> }> {
  const name = handle.toLowerCase();
  const keyset = await readCursor(ctx, 'comments-of', cursor);
  const asked = { keyset, limit: limit + 1 };
  const view = { viewer: viewerOf(ctx), locale: ctx.locale, now: ctx.clock.now() };
  const kinds = commentable(ctx.registry.targets.values());
  const [[person], social, rows, ...targets] = (await ctx.db.batch([
    selectPersonByName(ctx.db, name),
    selectSocial(ctx, name),
    selectWalked(ctx, walkOf(ctx, name, asked), keyset),
    ...kinds.map((target) =>
      target.select(ctx.db, idsOn(walkOf(ctx, name, { ...asked, only: target })), view),
    ),
  ] as never)) as unknown as [
    Awaited<ReturnType<typeof selectPersonByName>>,
    Awaited<ReturnType<typeof selectSocial>>,
    WalkedRow[],
    ...TargetRow[][],
  ];
  if (!person) throw new AppError('not_found');
  toSocial(ctx, social);
  const about = toTargets(kinds.map(({ kind }, at) => [kind, targets[at] ?? []]));
  const page = await toPage(ctx, 'comments-of', rows, { ...ofWalk, limit, keyset });
  return {
    person: { name: person.name, displayName: person.displayName },
    comments: {
      ...page,
      items: page.items.flatMap((row) =>
        toItem(row, about.get(refKey({ kind: row.targetKind, id: row.targetId }))),
      ),
    },
  };
}

function toItem(row: WalkedRow, target: TargetRow | undefined): CommentOfPerson[] {
  if (!target) return [];
  return [
    { ...toComment(row), path: commentPath(row.id), about: { title: target.title, path: target.path } },
  ];
}

/**
 * Walks the comments of a person that the reader sees, along the index of their author; with `only`, those on targets of one
 * kind. That walk finds all comments of its kind that the page of all kinds has, so each kind is asked once, for its own.
 */
function walkOf(
  ctx: Context,
  name: string,
  { keyset, limit, only }: { keyset: Keyset | null; limit: number; only?: TargetKind },
): SQL {
  const [at, id] = [sql`x.created_at`, sql`x.id`];
  const view = { viewer: viewerOf(ctx), now: ctx.clock.now() };
  const isOwnPending = sql`k.status IN ('pending', 'moderated') AND k.author_id = ${getPersonId(ctx)}`;
  const isSeen = only
    ? sql`k.target_kind = ${only.kind} AND ${only.isVisible(sql`k.target_id`, view)}`
    : isTargetVisible(ctx.registry.targets.values(), 'k', view);
  return boundedWalk({
    rows: sql`SELECT x.id AS id, x.created_at AS at FROM comments x
      WHERE x.author_id = (SELECT p.id FROM people p WHERE p.name = ${name}) AND ${beyond(keyset, at, id)}
      ORDER BY ${walkOrder(keyset, at, id)}`,
    shown: sql`EXISTS (SELECT 1 FROM comments k WHERE k.id = walked.id AND (k.status = 'public' OR ${isOwnPending})
      AND ${isSeen})`,
    limit,
  });
}

/** The ids of the targets of a walk's comments, as a subquery. */
function idsOn(walk: SQL): SQL {
  return sql`(SELECT on_it.target_id FROM ${walk} walk CROSS JOIN comments on_it ON on_it.id = walk.id
    WHERE NOT walk.is_end)`;
}
