import { and, eq } from 'drizzle-orm';
import { bookmarksLeft } from '#src/bookmarks/events.ts';
import type { Ref } from '#src/shared/ref.ts';
import { bookmarks } from '#worker/bookmarks/tables.ts';
import type { Context } from '#worker/platform/context.ts';
import { inList } from '#worker/platform/db.ts';
import type { EventHandler } from '#worker/platform/feature.ts';
import { inSteps, type StepPart, stepPart } from '#worker/platform/in-steps.ts';
import type { Registry } from '#worker/platform/registry.ts';
import { targetHandler } from '#worker/platform/target-events.ts';

/** Deletes what people saved of a target that is gone, in steps. Until then it is a gap in their lists. */
export function forgetSavedTargets(registry: Pick<Registry, 'targets'>): EventHandler {
  return targetHandler(registry, {
    name: 'bookmarks.forget',
    on: ({ canBeSaved, goneOn }) => (canBeSaved ? goneOn : undefined),
    goesOn: bookmarksLeft,
    handle: (ctx, ref) => inSteps(ctx, () => ctx.events.record(bookmarksLeft, ref), [rowsOf(ctx, ref)]),
  });
}

function rowsOf({ db }: Context, { kind, id }: Ref): StepPart {
  const isIt = and(eq(bookmarks.targetKind, kind), eq(bookmarks.targetId, id));
  return stepPart(
    (limit) =>
      db
        .select({ personId: bookmarks.personId })
        .from(bookmarks)
        .where(isIt)
        .orderBy(bookmarks.personId)
        .limit(limit),
    (rows) => [
      db.delete(bookmarks).where(
        and(
          isIt,
          inList(
            bookmarks.personId,
            rows.map(({ personId }) => personId),
          ),
        ),
      ),
    ],
  );
}
