import { sql } from 'drizzle-orm';
import { commentEdited, commentPosted } from '#src/discussion/events.ts';
import type { Comment, DecideComment, PendingComment } from '#src/discussion/model.ts';
import { AppError } from '#src/shared/errors.ts';
import type { Keyset, Page, PageQuery } from '#src/shared/pagination.ts';
import { requireFreshSession } from '#worker/accounts/service.ts';
import { countAnswer, moveThread } from '#worker/discussion/counters.ts';
import { selectMentioned, tellMentioned } from '#worker/discussion/mentions.ts';
import { getComment, loadComment } from '#worker/discussion/reading.ts';
import { erase } from '#worker/discussion/removing.ts';
import { type CommentRow, selectComments } from '#worker/discussion/select-comments.ts';
import { comments } from '#worker/discussion/tables.ts';
import { readerOfAny } from '#worker/discussion/things.ts';
import { toTold } from '#worker/discussion/told.ts';
import { toComment } from '#worker/discussion/view.ts';
import { readCursor, toPage } from '#worker/http/cursor.ts';
import { actsAs, requireMember } from '#worker/platform/actor.ts';
import { logAdminAction } from '#worker/platform/admin-log.ts';
import type { Context } from '#worker/platform/context.ts';
import { runBatch, whenChanged } from '#worker/platform/db.ts';
import { requireTarget } from '#worker/platform/registry.ts';
import { isBlocked, viewerOf } from '#worker/social/queries.ts';

/**
 * Lets a comment in, as it was read: from now on everybody who sees the thing sees it. One that was public before is no new
 * one: of it only is told that it says something else. Throws `version_conflict` when it says something else by now.
 */
export async function approveComment(ctx: Context, id: string, read: DecideComment): Promise<Comment> {
  const row = await loadWaiting(ctx, id, read);
  const thing = { kind: row.targetKind, id: row.targetId };
  const source = { kind: 'comment', id };
  const [mentioned] = await ctx.db.batch([selectMentioned(ctx.db, source)]);
  const isNew = row.status === 'pending';
  const people = mentioned.map(({ personId }) => personId);
  const isIn = sql`EXISTS (SELECT 1 FROM comments a WHERE a.id = ${id} AND a.status = 'public')`;
  const [approved] = await runBatch(ctx.db, [
    ctx.db
      .update(comments)
      .set({ status: 'public', waitsFor: null, ...(isNew && { publishedAt: ctx.clock.now() }) })
      .where(sql`id = ${id} AND status = ${row.status} AND version = ${row.version}`),
    ctx.events.recordWhenChanged(isNew ? commentPosted : commentEdited, toTold(row)),
    ...(people.length > 0 ? [tellMentioned(ctx, source, thing, people, row.authorId)] : []),
    moveThread(ctx, thing, { comments: 1, pending: -1 }, whenChanged),
    ...(isNew ? countAnswer(ctx, row.parentId, sql`${whenChanged} AND ${isIn}`) : []),
  ]);
  if (!approved?.changes) throw new AppError('version_conflict');
  logAdminAction(ctx, 'a comment was approved', { comment: id });
  return getComment(ctx, id);
}

/**
 * Refuses a comment that waits, as it was read: nothing of it stays, not even what it said when it was public. Throws
 * `version_conflict` when it says something else by now.
 */
export async function refuseComment(ctx: Context, id: string, read: DecideComment): Promise<{ id: string }> {
  const refused = await erase(ctx, await loadWaiting(ctx, id, read), { by: 'refused', reason: null });
  logAdminAction(ctx, 'a comment was refused', { comment: id });
  return refused;
}

/** A comment that waits, for a moderator or the author of what it is about; to anybody else it is not there. */
async function loadWaiting(ctx: Context, id: string, read: DecideComment): Promise<CommentRow> {
  const row = await loadComment(ctx, id);
  if (row.status !== 'pending' && row.status !== 'held') throw new AppError('not_found');
  await requireDecider(ctx, row);
  if (row.version !== read.version) throw new AppError('version_conflict');
  return row;
}

async function requireDecider(ctx: Context, row: CommentRow): Promise<void> {
  const { personId } = requireMember(ctx);
  if (actsAs(ctx, 'moderator')) return;
  const { authorOf } = requireTarget(ctx.registry, row.targetKind);
  const [[thing]] = await ctx.db.batch([
    ctx.db
      .select({ authorId: sql<string | null>`${authorOf(sql`${row.targetId}`)}`.as('thing_author') })
      .from(sql`(SELECT 1)`),
  ]);
  if (thing?.authorId !== personId) throw new AppError('not_found');
}

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
