import { z } from 'zod';
import { daySchema, moodSchema } from '#src/practice/model.ts';
import { MAX_NOTE } from '#src/practice/words.ts';

/** The query of a week: any of its days; the week before the present one when left out. */
export const weekQuerySchema = z.object({ week: daySchema.optional() });
export type WeekQuery = z.output<typeof weekQuerySchema>;

const sums = { keptDays: z.int(), checkIns: z.int(), minutes: z.int(), amount: z.number() };

/** A week of a person's practices, beside the week before. */
export const practiceWeekSchema = z
  .object({
    /** Its Monday and its Sunday. */
    from: daySchema,
    to: daySchema,
    /** Whether the week has ended. */
    isOver: z.boolean(),
    /** The practices of the week or the one before; those with most kept days first. */
    practices: z.array(
      z.object({
        practiceId: z.uuid(),
        name: z.string(),
        unit: z.string(),
        ...sums,
        before: z.object(sums),
      }),
    ),
    /** The notes that say most, the latest first. */
    notes: z.array(
      z.object({
        checkInId: z.uuid(),
        practiceId: z.uuid(),
        practiceName: z.string(),
        day: daySchema,
        mood: moodSchema.nullable().meta({ description: 'Null where none was given.' }),
        html: z.string(),
      }),
    ),
    /** What the person wrote about the week for themselves. */
    note: z.string(),
  })
  .meta({ id: 'PracticeWeek' });
export type PracticeWeek = z.infer<typeof practiceWeekSchema>;

/** What somebody writes about a week; an empty note is none. */
export const weekNoteSchema = z
  .strictObject({ note: z.string().trim().max(MAX_NOTE) })
  .meta({ id: 'WeekNote', example: { note: 'Mornings work best.' } });
export type WeekNote = z.output<typeof weekNoteSchema>;
