import { type CreateGoal, createGoalSchema, type Goal } from '#src/goals/model.ts';
import { createGoal } from '#worker/goals/service.ts';
import type { Member } from '#worker/platform/actor.ts';
import type { Clock } from '#worker/platform/clock.ts';
import { testContext } from '#worker/testing/context.ts';

type Given = Partial<CreateGoal> & { by: Member; clock?: Clock };

/** Makes a goal of a person: private, without a day. */
export async function givenGoal({ by, clock, ...input }: Given): Promise<Goal> {
  return createGoal(
    testContext({ as: by, ...(clock && { clock }) }),
    createGoalSchema.parse({ title: 'Read a novel in Japanese', ...input }),
  );
}
