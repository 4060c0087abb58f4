import { type SQL, sql } from 'drizzle-orm';
import { commentEdited, commentPosted } from '#src/discussion/events.ts';
import type { Comment, PendingComment } from '#src/discussion/model.ts';
import { AppError } from '#src/shared/errors.ts';
import type { Keyset, Page, PageQuery } from '#src/shared/pagination.ts';
import { requireFreshSession } from '#worker/accounts/service.ts';
import { countAnswer, moveThread } from '#worker/discussion/counters.ts';
import { selectMentioned, tellMentioned } from '#worker/discussion/mentions.ts';
import { getComment, loadComment } from '#worker/discussion/reading.ts';
import { erase } from '#worker/discussion/removing.ts';
import type { CommentRow } from '#worker/discussion/select-comments.ts';
import { ofWalk, selectWalked } from '#worker/discussion/select-walked.ts';
import { comments } from '#worker/discussion/tables.ts';
import { toTold } from '#worker/discussion/told.ts';
import { toComment } from '#worker/discussion/view.ts';
import { readCursor, toPage } from '#worker/http/cursor.ts';
import { actsAs, requireMember } from '#worker/platform/actor.ts';
import { logAdminAction } from '#worker/platform/admin-log.ts';
import { boundedWalk } from '#worker/platform/bounded-walk.ts';
import type { Context } from '#worker/platform/context.ts';
import { runBatch, whenChanged } from '#worker/platform/db.ts';
import { beyond, walkOrder } from '#worker/platform/keyset.ts';
import { requireTarget } from '#worker/platform/registry.ts';
import { isBlocked, viewerOf } from '#worker/social/queries.ts';

/**
 * Lets a comment in: from now on everybody who sees the thing sees it. One that was public before is no new one: of it only
 * is told that it says something else.
 */
export async function approveComment(ctx: Context, id: string): Promise<Comment> {
  const row = await loadWaiting(ctx, id);
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
  if (!approved?.changes) throw new AppError('not_found');
  logAdminAction(ctx, 'a comment was approved', { comment: id });
  return getComment(ctx, id);
}

/** Refuses a comment that waits: nothing of it stays, not even what it said when it was public. */
export async function refuseComment(ctx: Context, id: string): Promise<{ id: string }> {
  const refused = await erase(ctx, await loadWaiting(ctx, id), { by: 'refused', reason: null });
  logAdminAction(ctx, 'a comment was refused', { comment: id });
  return refused;
}

/** A comment that waits, for a moderator or the author of what it is about; to anybody else it is not there. */
async function loadWaiting(ctx: Context, id: string): Promise<CommentRow> {
  const { personId } = requireMember(ctx);
  const row = await loadComment(ctx, id);
  if (row.status !== 'pending' && row.status !== 'held') throw new AppError('not_found');
  if (actsAs(ctx, 'moderator')) return row;
  const { authorOf } = requireTarget(ctx.registry, row.targetKind);
  const [[thing]] = await ctx.db.batch([
    ctx.db
      .select({ authorId: sql<string | null>`${authorOf(sql`${row.targetId}`)}`.as('thing_author') })
      .from(sql`(SELECT 1)`),
  ]);
  if (thing?.authorId !== personId) throw new AppError('not_found');
  return row;
}

/**
 * The comments that wait for the actor, the oldest first: all for a moderator, those on one's own things for others, along an
 * index each.
 */
export async function listPending(ctx: Context, { cursor, limit }: PageQuery): Promise<Page<PendingComment>> {
  await requireFreshSession(ctx);
  const keyset = await readCursor(ctx, 'pending', cursor);
  const walk = waitingFor(ctx, { keyset, limit: limit + 1 });
  const [rows] = await ctx.db.batch([selectWalked(ctx, walk, keyset, true)]);
  const page = await toPage(ctx, 'pending', rows, { ...ofWalk, limit, keyset });
  const about = await titlesOf(ctx, page.items);
  return {
    ...page,
    items: page.items.map((row) => ({ ...toComment(row), about: about.get(row.targetId) ?? null })),
  };
}

/** What waits for the actor: nothing of their own, and for an author nothing of those whom a block keeps from them. */
function waitingFor(ctx: Context, { keyset, limit }: { keyset: Keyset | null; limit: number }): SQL {
  const me = sql`${requireMember(ctx).personId}`;
  const [at, id] = [sql`x.created_at`, sql`x.id`];
  const isModerator = actsAs(ctx, 'moderator');
  const among = isModerator ? sql`1` : sql`x.waits_for = ${me}`;
  const unblocked = isModerator ? sql`1` : sql`NOT ${isBlocked(sql`walked.author_id`, me)}`;
  return boundedWalk({
    rows: sql`SELECT x.id AS id, x.created_at AS at, x.author_id FROM comments x
      WHERE x.status IN ('pending', 'held') AND ${among} AND ${beyond(keyset, at, id, true)}
      ORDER BY ${walkOrder(keyset, at, id, true)}`,
    shown: sql`walked.author_id <> ${me} AND ${unblocked}`,
    limit,
  });
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
