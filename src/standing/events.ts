import { z } from 'zod';
import { eventKind } from '#src/shared/events.ts';

const person = z.object({ personId: z.uuid() });

/** The experience of a person may have changed. */
export const experienceChanged = eventKind('standing.experience_changed', person);
/** More of a person’s experience for one reason has to be settled than one batch does. The next batch handles the rest. */
export const experienceUnsettled = eventKind(
  'standing.experience_unsettled',
  person.extend({ reason: z.string() }),
);
/** A person reached a level for the first time. */
export const levelReached = eventKind('standing.level_reached', person.extend({ level: z.int() }));
/** A person hid from boards and others, or shows again. */
export const standingHidden = eventKind('standing.hidden', person);
/** What more people earned experience by than one step withdraws is gone. The next step handles the rest. */
export const awardsLeft = eventKind('standing.awards_left', z.object({ kind: z.string(), id: z.uuid() }));
