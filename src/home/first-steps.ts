import type { ReferralGroup } from '#src/accounts/referral-groups.ts';

/** What newcomers try first. Each is found done or not by what they did, wherever they did it. */
export const FIRST_STEPS = ['tag', 'practice', 'checkIn', 'comment'] as const;
export type FirstStep = (typeof FIRST_STEPS)[number];

/** The first steps of a person in their order, with those that are done. */
export type FirstSteps = { step: FirstStep; done: boolean }[];

/** In another order for those who were promised something: readers come to read, the others to practise. */
const ORDER: Record<ReferralGroup, readonly FirstStep[]> = {
  readers: ['tag', 'comment', 'practice', 'checkIn'],
  schools: ['practice', 'checkIn', 'tag', 'comment'],
  developers: ['practice', 'checkIn', 'tag', 'comment'],
};

/** The first steps of a person; null once all are done. */
export function firstStepsOf(
  facts: Readonly<Record<FirstStep, boolean>>,
  cameBy: ReferralGroup | null,
): FirstSteps | null {
  const steps = (cameBy ? ORDER[cameBy] : FIRST_STEPS).map((step) => ({ step, done: facts[step] }));
  return steps.some(({ done }) => !done) ? steps : null;
}
