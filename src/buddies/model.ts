import { z } from 'zod';
import { MAX_CARD, MAX_REASON } from '#src/buddies/rules.ts';
import { bylineSchema } from '#src/posts/model.ts';
import { dayOutcomeSchema, practiceDaySchema } from '#src/practice/model.ts';
import { visibleLineSchema } from '#src/shared/model.ts';

const agreedSchema = z.literal(true).meta({
  description:
    'I know that my buddy sees the days and the check-ins of my practice. A private one becomes one for buddies.',
});

/** A request to somebody to be the buddy of a practice. */
export const askBuddySchema = z
  .strictObject({
    person: z.string().trim().min(1).max(40).meta({ example: 'nobody' }),
    reason: visibleLineSchema(MAX_REASON),
    agreed: agreedSchema,
  })
  .meta({ id: 'AskBuddy', example: { person: 'nobody', reason: 'We read the same book', agreed: true } });
export type AskBuddy = z.output<typeof askBuddySchema>;

/** An answer to a request: with which practice of one's own, with a copy of theirs, or watching along without one. */
export const acceptBuddySchema = z
  .strictObject({
    with: z.enum(['practice', 'copy', 'watching']),
    practiceId: z.uuid().optional().meta({ description: 'For `practice`: one of my own.' }),
    agreed: agreedSchema,
  })
  .refine((input) => input.with !== 'practice' || input.practiceId !== undefined, {
    path: ['practiceId'],
    params: { code: 'required' },
  })
  .meta({ id: 'AcceptBuddy', example: { with: 'watching', agreed: true } });
export type AcceptBuddy = z.output<typeof acceptBuddySchema>;

/** A card to a buddy who has not checked in for some days. */
export const sendCardSchema = z
  .strictObject({ text: visibleLineSchema(MAX_CARD) })
  .meta({ id: 'SendBuddyCard', example: { text: 'Thinking of you' } });
export type SendCard = z.output<typeof sendCardSchema>;

/** The practice of one of two buddies, as it stands today. */
export const buddySideSchema = z
  .object({
    practiceId: z.uuid(),
    name: z.string(),
    week: z.array(practiceDaySchema),
    today: dayOutcomeSchema,
    keptDays: z.int(),
    silentDays: z.int(),
  })
  .meta({ id: 'BuddySide' });
export type BuddySide = z.infer<typeof buddySideSchema>;

/** Two buddies of a practice, or a request for it, as one of them sees it. `practiceId` and `other` are its key. */
export const buddyPairSchema = z
  .object({
    practiceId: z.uuid(),
    other: z.string().meta({ description: 'The handle of the person who was asked.' }),
    state: z.enum(['asks', 'asked', 'buddies']),
    person: bylineSchema,
    practiceName: z.string().meta({ description: 'What the practice of the asker is called.' }),
    reason: z.string(),
    askedAt: z.iso.datetime(),
    since: z.iso.datetime().nullable(),
    mine: buddySideSchema.nullable(),
    theirs: buddySideSchema.nullable(),
    nudge: z.enum(['ready', 'sent', 'quiet']).nullable().meta({
      description: 'Whether I may nudge them now; null where there is nothing to nudge about.',
    }),
    card: z.enum(['ready', 'sent']).nullable().meta({
      description: 'Whether I may send a card, after five silent days; null before.',
    }),
    rematch: z.boolean().meta({ description: 'Whether fourteen silent days have passed.' }),
  })
  .meta({ id: 'BuddyPair' });
export type BuddyPair = z.infer<typeof buddyPairSchema>;

/** What a removed request or pair was. */
export const partedSchema = z.object({ practiceId: z.uuid(), other: z.string() });
export type Parted = z.infer<typeof partedSchema>;

/** A sign to the owner of a practice was sent. */
export const signSentSchema = z.object({ practiceId: z.uuid(), day: z.string() });
export type SignSent = z.infer<typeof signSentSchema>;

/** Somebody who might be a buddy for a practice of mine, and why. */
export const buddySuggestionSchema = z
  .object({
    person: bylineSchema,
    practiceId: z.uuid(),
    name: z.string(),
    forPracticeId: z.uuid(),
    forName: z.string(),
    why: z.enum(['same_source', 'same_tags', 'same_action']),
  })
  .meta({ id: 'BuddySuggestion' });
export type BuddySuggestion = z.infer<typeof buddySuggestionSchema>;

/** A buddy's day, in short. `done`: they have checked in on their present day. */
export type BuddyToday = {
  person: z.infer<typeof bylineSchema>;
  practiceId: string;
  name: string;
  done: boolean;
};
