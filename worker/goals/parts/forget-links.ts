import { and, eq } from 'drizzle-orm';
import { goalLinksLeft } from '#src/goals/events.ts';
import { LINK_KINDS } from '#src/goals/words.ts';
import type { Ref } from '#src/shared/ref.ts';
import { goalLinks } from '#worker/goals/tables.ts';
import type { Context } from '#worker/platform/context.ts';
import { inList } from '#worker/platform/db.ts';
import type { EventHandler } from '#worker/platform/feature.ts';
import { inSteps, type StepPart, stepPart } from '#worker/platform/in-steps.ts';
import type { Registry } from '#worker/platform/registry.ts';
import { targetHandler } from '#worker/platform/target-events.ts';

/** Deletes the links of goals to a target that is gone, in steps. Until then nobody sees them. */
export function forgetGoalLinks(registry: Pick<Registry, 'targets'>): EventHandler {
  return targetHandler(registry, {
    name: 'goals.forget-links',
    on: ({ kind, goneOn }) => (LINK_KINDS.some((known) => known === kind) ? goneOn : undefined),
    goesOn: goalLinksLeft,
    handle: (ctx, ref) => inSteps(ctx, () => ctx.events.record(goalLinksLeft, ref), [linksTo(ctx, ref)]),
  });
}

function linksTo({ db }: Context, { kind, id }: Ref): StepPart {
  const known = LINK_KINDS.find((one) => one === kind) ?? 'post';
  const isIt = and(eq(goalLinks.kind, known), eq(goalLinks.targetId, id));
  return stepPart(
    (limit) =>
      db
        .select({ goalId: goalLinks.goalId })
        .from(goalLinks)
        .where(isIt)
        .orderBy(goalLinks.goalId)
        .limit(limit),
    (rows) => {
      const ids = rows.map(({ goalId }) => goalId);
      return [db.delete(goalLinks).where(and(isIt, inList(goalLinks.goalId, ids)))];
    },
  );
}
