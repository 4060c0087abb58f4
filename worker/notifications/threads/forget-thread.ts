import { and, eq } from 'drizzle-orm';
import { threadGone } from '#src/notifications/events.ts';
import type { Ref } from '#src/shared/ref.ts';
import { deleteNotices } from '#worker/notifications/notices/delete-notices.ts';
import { notices, threadLevels } from '#worker/notifications/tables.ts';
import type { Context } from '#worker/platform/context.ts';
import { inList } from '#worker/platform/db.ts';
import type { EventHandler } from '#worker/platform/feature.ts';
import { inSteps, type StepPart, stepPart } from '#worker/platform/in-steps.ts';
import type { Registry } from '#worker/platform/registry.ts';
import { targetHandler } from '#worker/platform/target-events.ts';

/** Deletes, in steps, the notices of a thread and the levels at which people follow it when its target is gone. */
export function forgetThreads(registry: Pick<Registry, 'targets'>): EventHandler {
  return targetHandler(registry, {
    name: 'notifications.forget_thread',
    on: ({ hasComments, goneOn }) => (hasComments ? goneOn : undefined),
    goesOn: threadGone,
    handle: (ctx, thread) =>
      inSteps(ctx, () => ctx.events.record(threadGone, thread), [
        noticesOf(ctx, thread),
        followersOf(ctx, thread),
      ]),
  });
}

function noticesOf(ctx: Context, thread: Ref): StepPart {
  return stepPart(
    (limit) =>
      ctx.db
        .select({ id: notices.id })
        .from(notices)
        .where(and(eq(notices.threadKind, thread.kind), eq(notices.threadId, thread.id)))
        .limit(limit),
    (rows) =>
      deleteNotices(
        ctx,
        inList(
          notices.id,
          rows.map(({ id }) => id),
        ),
      ),
  );
}

function followersOf({ db }: Context, thread: Ref): StepPart {
  const isOfThread = and(eq(threadLevels.targetKind, thread.kind), eq(threadLevels.targetId, thread.id));
  return stepPart(
    (limit) =>
      db.select({ personId: threadLevels.personId }).from(threadLevels).where(isOfThread).limit(limit),
    (followers) => [
      db.delete(threadLevels).where(
        and(
          isOfThread,
          inList(
            threadLevels.personId,
            followers.map(({ personId }) => personId),
          ),
        ),
      ),
    ],
  );
}
