import { sql } from 'drizzle-orm';
import type { PendingComment } from '#src/discussion/model.ts';
import type { Keyset, Page, PageQuery } from '#src/shared/pagination.ts';
import { requireFreshSession } from '#worker/accounts/service.ts';
import { type CommentRow, selectComments } from '#worker/discussion/select-comments.ts';
import { readerOfAny } from '#worker/discussion/things.ts';
import { toComment } from '#worker/discussion/view.ts';
import { readCursor, toPage } from '#worker/http/cursor.ts';
import { actsAs, requireMember } from '#worker/platform/actor.ts';
import type { Context } from '#worker/platform/context.ts';
import { requireTarget } from '#worker/platform/registry.ts';
import { isBlocked, viewerOf } from '#worker/social/queries.ts';

/**
 * The comments that wait for the actor, the oldest first: all for a moderator, those on one's own things for others, along an
 * index each.
 */
export async function listPending(ctx: Context, query: PageQuery): Promise<Page<PendingComment>> {
  await requireFreshSession(ctx);
  const keyset = await readCursor(ctx, 'pending', query.cursor);
  const walk = { keyset, limit: query.limit + 1 };
  const [rows] = await ctx.db.batch([selectWaiting(ctx, walk)]);
  const keyOf = (row: CommentRow) => ({ key: row.createdAt, id: row.id });
  const page = await toPage(ctx, 'pending', rows, { limit: query.limit, keyset, keyOf });
  const about = await titlesOf(ctx, page.items);
  return {
    ...page,
    items: page.items.map((row) => ({ ...toComment(row), about: about.get(row.targetId) ?? null })),
  };
}

/** What waits for the actor, in walking order; of those whom an author blocked, nothing does. */
function selectWaiting(ctx: Context, { keyset, limit }: { keyset: Keyset | null; limit: number }) {
  const me = sql`${requireMember(ctx).personId}`;
  const back = keyset?.direction === 'prev';
  const order = sql.raw(back ? 'DESC' : 'ASC');
  const mine = actsAs(ctx, 'moderator')
    ? sql`1`
    : sql`x.waits_for = ${me} AND NOT ${isBlocked(sql`x.author_id`, me)}`;
  const beyond = keyset
    ? sql`AND (x.created_at, x.id) ${sql.raw(back ? '<' : '>')} (${keyset.key}, ${keyset.id})`
    : sql``;
  return selectComments(
    ctx.db,
    sql`comments.id IN (SELECT x.id FROM comments x WHERE x.status IN ('pending', 'held')
      AND ${mine} AND x.author_id <> ${me} ${beyond} ORDER BY x.created_at ${order}, x.id ${order} LIMIT ${limit})`,
    readerOfAny(ctx),
  ).orderBy(sql`comments.created_at ${order}`, sql`comments.id ${order}`);
}

/** What the comments are about, one statement a kind, in one round trip. */
async function titlesOf(ctx: Context, rows: readonly CommentRow[]) {
  const view = { viewer: viewerOf(ctx), locale: ctx.locale, now: ctx.clock.now() };
  const kinds = [...new Set(rows.map(({ targetKind }) => targetKind))];
  const [first, ...others] = kinds.map((kind) => {
    const ids = rows.filter(({ targetKind }) => targetKind === kind).map(({ targetId }) => targetId);
    return requireTarget(ctx.registry, kind).select(ctx.db, ids, view);
  });
  const found = first ? await ctx.db.batch([first, ...others] as [typeof first]) : [];
  return new Map(found.flat().map(({ id, title, path }) => [id, { title, path }]));
}
