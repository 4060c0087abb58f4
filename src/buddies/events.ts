import { z } from 'zod';
import { eventKind } from '#src/shared/events.ts';

const pair = z.object({ practiceId: z.uuid(), askerId: z.uuid(), otherId: z.uuid() });

/** A person asked another to be their buddy of a practice. */
export const buddyAsked = eventKind('buddies.asked', pair);
/** The person who was asked accepted. */
export const buddyAccepted = eventKind('buddies.accepted', pair);
/** A request was withdrawn or declined, or two people are no longer buddies of a practice. */
export const buddyParted = eventKind('buddies.parted', pair);

const sign = z.object({ practiceId: z.uuid(), fromId: z.uuid(), toId: z.uuid(), day: z.string() });

/** A buddy nudged the owner of a practice; `day` is the owner's day. */
export const buddyNudged = eventKind('buddies.nudged', sign);
/** A buddy sent the owner of a practice a card; `day` is the day since which there was no check-in. */
export const cardSent = eventKind('buddies.card_sent', sign.extend({ text: z.string() }));
/** The owner of a practice (`fromId`) has not checked in for some days; their buddy may send a card. */
export const buddySilent = eventKind('buddies.silent', sign.extend({ days: z.int() }));
