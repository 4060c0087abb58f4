import { z } from 'zod';
import { eventKind } from '#src/shared/events.ts';
import { visibilitySchema } from '#src/social/visibility.ts';

const goal = z.object({ goalId: z.uuid(), personId: z.uuid() });

/** A goal was created. */
export const goalCreated = eventKind('goals.created', goal);
/** Fields, milestones or links of a goal changed; `was` is the former visibility when that changed. */
export const goalChanged = eventKind('goals.changed', goal.extend({ was: visibilitySchema.nullable() }));
/** A goal was reached. */
export const goalReached = eventKind('goals.reached', goal);
/** A goal was dropped. */
export const goalDropped = eventKind('goals.dropped', goal);
/** A goal that was reached or dropped was opened again. */
export const goalReopened = eventKind('goals.reopened', goal);
/** A goal was deleted with its milestones and links. */
export const goalDeleted = eventKind('goals.deleted', goal);
/** A target is gone, and more goals link to it than one step handles. The next step handles the rest. */
export const goalLinksLeft = eventKind('goals.links-left', z.object({ kind: z.string(), id: z.uuid() }));
