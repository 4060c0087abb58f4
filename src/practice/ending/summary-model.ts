import { z } from 'zod';
import { reflectionSchema } from '#src/practice/ending/reflection.ts';
import { daySchema, moodSchema, practiceSchema, shownCheckInSchema } from '#src/practice/model.ts';
import { MAX_ACTION } from '#src/practice/words.ts';
import { visibleLineSchema } from '#src/shared/model.ts';

/**
 * What a completed practice amounted to. While what check-ins say is hidden from the reader, there are no moods, notes,
 * pictures and reflections.
 */
export const practiceSummarySchema = z
  .object({
    practice: practiceSchema,
    isOwn: z.boolean(),
    /** Whether others do not see yet what the check-ins say. */
    isHidden: z.boolean(),
    /** The moods in the order of days. */
    moods: z.array(z.object({ day: daySchema, mood: moodSchema })),
    best: z.array(z.object({ why: z.enum(['longest', 'mood']), checkIn: shownCheckInSchema })),
    /** The latest check-ins with pictures, in the order of days. */
    pictured: z.array(shownCheckInSchema),
    reflections: z.array(reflectionSchema),
    /** The practice that the owner planned after this one. */
    next: z.object({ id: z.uuid(), name: z.string() }).nullable(),
  })
  .meta({ id: 'PracticeSummary' });
export type PracticeSummary = z.infer<typeof practiceSummarySchema>;

/** What somebody wants to do next: the action of a new practice. */
export const nextPracticeSchema = z
  .strictObject({ action: visibleLineSchema(MAX_ACTION) })
  .meta({ id: 'NextPractice', example: { action: 'Read twenty pages' } });
export type NextPractice = z.output<typeof nextPracticeSchema>;
