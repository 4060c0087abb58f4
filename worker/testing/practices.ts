import type { CreatePractice, Practice } from '#src/practice/model.ts';
import { createPracticeSchema } from '#src/practice/model.ts';
import type { Member } from '#worker/platform/actor.ts';
import { type Clock, fixedClock } from '#worker/platform/clock.ts';
import { checkIn, createPractice } from '#worker/practice/service.ts';
import { TEST_NOW, testContext } from '#worker/testing/context.ts';

type Given = Partial<CreatePractice> & { by: Member; clock?: Clock };

/** The present day of a person in UTC at `TEST_NOW`. */
export const TEST_DAY = '2026-11-21';

/** Makes a practice of a person that begins at `TEST_DAY`: daily, private, without an end. */
export async function givenPractice({ by, clock, ...input }: Given): Promise<Practice> {
  const ctx = testContext({ as: by, clock: clock ?? fixedClock(TEST_NOW) });
  const given = { action: 'Read ten pages', schedule: { kind: 'daily' }, startOn: TEST_DAY, ...input };
  return createPractice(ctx, createPracticeSchema.parse(given));
}

/** Checks in to a practice, once. */
export async function givenCheckIn(
  by: Member,
  { id }: { id: string },
  details: { note?: string; clock?: Clock } = {},
) {
  const { clock = fixedClock(TEST_NOW), note = '' } = details;
  const ctx = testContext({ as: by, clock });
  return checkIn(ctx, id, {
    ...{ mood: null, minutes: null, amount: null, tags: [], pictures: [], startEarly: false },
    note,
  });
}
