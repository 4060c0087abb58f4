import { z } from 'zod';
import { eventKind } from '#src/shared/events.ts';
import { visibilitySchema } from '#src/social/visibility.ts';

const practice = z.object({ practiceId: z.uuid(), personId: z.uuid() });
const checkIn = practice.extend({ checkInId: z.uuid(), day: z.string() });

/** A practice was created or left the drafts. */
export const practiceStarted = eventKind('practice.started', practice);
/** Fields of a practice changed; `was` is the former visibility when that changed. */
export const practiceChanged = eventKind(
  'practice.changed',
  practice.extend({ was: visibilitySchema.nullable() }),
);
/** A practice ended: at its last day, or by hand. */
export const practiceCompleted = eventKind('practice.completed', practice.extend({ endOn: z.string() }));
/** A completed practice was opened again. */
export const practiceReopened = eventKind('practice.reopened', practice);
/** A practice was deleted with its check-ins. */
export const practiceDeleted = eventKind('practice.deleted', practice);
/** A check-in was recorded. `keptDay` says whether its day is kept only since then. */
export const checkedIn = eventKind('practice.checked-in', checkIn.extend({ keptDay: z.boolean() }));
/** The details of a check-in changed. */
export const checkInChanged = eventKind('practice.check-in-changed', checkIn);
/** A check-in was undone. `lostDay` says whether its day is no longer kept. */
export const checkInUndone = eventKind('practice.check-in-undone', checkIn.extend({ lostDay: z.boolean() }));
