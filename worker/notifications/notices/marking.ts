import { and, eq, isNull, lte, type SQL, sql } from 'drizzle-orm';
import { noticesChanged } from '#src/notifications/events.ts';
import type { Notice, NoticeBox } from '#src/notifications/model.ts';
import { AppError } from '#src/shared/errors.ts';
import type { Ref } from '#src/shared/ref.ts';
import { requireFreshSession } from '#worker/accounts/service.ts';
import { getNotice } from '#worker/notifications/notices/listing.ts';
import { selectBox } from '#worker/notifications/queries.ts';
import { notices, threadLevels } from '#worker/notifications/tables.ts';
import { getThreadState } from '#worker/notifications/threads/threads.ts';
import { requireMember } from '#worker/platform/actor.ts';
import type { Context } from '#worker/platform/context.ts';
import { runBatch, type Statement } from '#worker/platform/db.ts';

const EMPTY: NoticeBox = { unread: 0, version: 0 };

/** Marks a notice of the actor's as read; throws `not_found`. Reading it twice changes nothing. */
export async function markRead(ctx: Context, id: string): Promise<NoticeBox> {
  const { personId } = requireMember(ctx);
  await requireOwn(ctx, id, personId);
  return change(ctx, personId, [setRead(ctx, personId, eq(notices.id, id))]);
}

/** Returns a notice of the actor's, and marks it as read if `read` is set. Throws `not_found`. */
export async function openNotice(ctx: Context, id: string, { read }: { read: boolean }): Promise<Notice> {
  const { personId } = await requireFreshSession(ctx);
  const notice = await getNotice(ctx, id);
  if (read && !notice.read) await change(ctx, personId, [setRead(ctx, personId, eq(notices.id, id))]);
  return notice;
}

/** Marks the actor's notices about a target as read. Does nothing for others than members. */
export async function markTargetRead(ctx: Context, { kind, id }: Ref): Promise<void> {
  if (ctx.actor.kind !== 'member') return;
  const { personId } = await requireFreshSession(ctx);
  const isAbout = and(eq(notices.targetKind, kind), eq(notices.targetId, id));
  await change(ctx, personId, [setRead(ctx, personId, isAbout)]);
}

/** Marks all notices up to a moment as read; later ones stay unread. */
export async function markAllRead(ctx: Context, { upTo }: { upTo: string }): Promise<NoticeBox> {
  const { personId } = requireMember(ctx);
  return change(ctx, personId, [setRead(ctx, personId, lte(notices.updatedAt, Date.parse(upTo)))]);
}

/** Dismisses a notice of the actor's; throws `not_found`. */
export async function dismiss(ctx: Context, id: string): Promise<NoticeBox> {
  const { personId } = requireMember(ctx);
  await requireOwn(ctx, id, personId);
  return change(ctx, personId, [
    ctx.db
      .update(notices)
      .set({ dismissedAt: ctx.clock.now() })
      .where(and(eq(notices.id, id), eq(notices.personId, personId), isNull(notices.dismissedAt))),
  ]);
}

/** Marks the comments of a thread as seen by the actor, and the actor's notices of it as read. Throws `not_found`. */
export async function markThreadSeen(ctx: Context, thread: Ref): Promise<NoticeBox> {
  const { personId } = requireMember(ctx);
  await getThreadState(ctx, thread);
  const ofThread = and(eq(notices.threadKind, thread.kind), eq(notices.threadId, thread.id));
  const seen = ctx.db
    .update(threadLevels)
    .set({ seenAt: ctx.clock.now() })
    .where(
      and(
        eq(threadLevels.personId, personId),
        eq(threadLevels.targetKind, thread.kind),
        eq(threadLevels.targetId, thread.id),
      ),
    );
  return change(ctx, personId, [seen, setRead(ctx, personId, ofThread)]);
}

function setRead(ctx: Context, personId: string, where: SQL | undefined): Statement {
  return ctx.db
    .update(notices)
    .set({ readAt: ctx.clock.now() })
    .where(and(eq(notices.personId, personId), isNull(notices.readAt), isNull(notices.dismissedAt), where));
}

/** Runs statements of which the last changes notices. If it changed any, `notifications.changed` informs other tabs. */
async function change(ctx: Context, personId: string, statements: Statement[]): Promise<NoticeBox> {
  const notified = ctx.events.recordWhenChanged(noticesChanged, { personIds: [personId] });
  await runBatch(ctx.db, [...statements, notified]);
  const [[box]] = await ctx.db.batch([selectBox(ctx.db, personId)]);
  return box ?? EMPTY;
}

async function requireOwn(ctx: Context, id: string, personId: string): Promise<void> {
  const [rows] = await ctx.db.batch([
    ctx.db
      .select({ one: sql`1`.as('one') })
      .from(notices)
      .where(and(eq(notices.id, id), eq(notices.personId, personId)))
      .limit(1),
  ]);
  if (rows.length === 0) throw new AppError('not_found');
}
