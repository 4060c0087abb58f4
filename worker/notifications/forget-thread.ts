import { and, eq } from 'drizzle-orm';
import { threadGone } from '#src/notifications/events.ts';
import { postDeleted } from '#src/posts/events.ts';
import { notices, threadLevels } from '#worker/notifications/tables.ts';
import { withdraw } from '#worker/notifications/withdrawing.ts';
import type { Context } from '#worker/platform/context.ts';
import { inList } from '#worker/platform/db.ts';
import { reaction } from '#worker/platform/feature.ts';

/** So many notices, and as many levels, one step forgets. */
export const A_STEP = 500;

/**
 * With a post that is gone go the levels at which people followed it, and what they were told of it, read or not; what is
 * left of many is told on.
 */
export const forgetThread = reaction(
  'notifications.forget_thread',
  [postDeleted, threadGone],
  async (ctx, { payload }) => {
    const thread = 'postId' in payload ? { kind: 'post', id: payload.postId } : payload;
    const [told, levels] = await ctx.db.batch([selectNoticeIds(ctx, thread), selectFollowers(ctx, thread)]);
    const more = told.length === A_STEP || levels.length === A_STEP;
    return [
      ...(told.length > 0
        ? withdraw(
            ctx,
            inList(
              notices.id,
              told.map(({ id }) => id),
            ),
          )
        : []),
      ctx.db.delete(threadLevels).where(
        and(
          eq(threadLevels.targetKind, thread.kind),
          eq(threadLevels.targetId, thread.id),
          inList(
            threadLevels.personId,
            levels.map(({ personId }) => personId),
          ),
        ),
      ),
      ...(more ? [ctx.events.record(threadGone, thread)] : []),
    ];
  },
);

type Thread = { kind: string; id: string };

function selectNoticeIds({ db }: Context, thread: Thread) {
  return db
    .select({ id: notices.id })
    .from(notices)
    .where(and(eq(notices.threadKind, thread.kind), eq(notices.threadId, thread.id)))
    .limit(A_STEP);
}

function selectFollowers({ db }: Context, thread: Thread) {
  return db
    .select({ personId: threadLevels.personId })
    .from(threadLevels)
    .where(and(eq(threadLevels.targetKind, thread.kind), eq(threadLevels.targetId, thread.id)))
    .limit(A_STEP);
}
