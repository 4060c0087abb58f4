import { z } from 'zod';
import { bylineSchema } from '#src/posts/model.ts';
import {
  dayOutcomeSchema,
  daySchema,
  endDaySchema,
  practiceDaySchema,
  practiceSchema,
  practiceStateSchema,
} from '#src/practice/model.ts';
import { pageQuerySchema } from '#src/shared/pagination.ts';

/** A practice in a list of others' practices: without what is computed from its days. */
export const practiceCardSchema = practiceSchema
  .omit({ stats: true, week: true })
  .extend({ keptDays: z.int(), checkIns: z.int() })
  .meta({ id: 'PracticeCard' });
export type PracticeCard = z.infer<typeof practiceCardSchema>;

/** The query of one's own practices; without a state all that are not archived. */
export const myPracticesQuerySchema = pageQuerySchema.extend({ state: practiceStateSchema.optional() });
export type MyPracticesQuery = z.output<typeof myPracticesQuerySchema>;

/** Which day a practice with an end is to end anew; null for no end. */
export const reopenPracticeSchema = z
  .strictObject({ endOn: endDaySchema })
  .meta({ id: 'ReopenPractice', example: { endOn: '2026-12-21' } });
export type ReopenPractice = z.output<typeof reopenPracticeSchema>;

/** Into how many practices, one after the other, a long practice is split. */
export const splitPracticeSchema = z
  .strictObject({ parts: z.int().min(2).max(3) })
  .meta({ id: 'SplitPractice', example: { parts: 2 } });
export type SplitPractice = z.output<typeof splitPracticeSchema>;

/** Somebody who copied the same practice and shows it. `practiceId` is null where the reader may not see theirs. */
export const practiceCopySchema = z
  .object({ person: bylineSchema, practiceId: z.uuid().nullable(), startOn: daySchema })
  .meta({ id: 'PracticeCopy' });
export type PracticeCopy = z.infer<typeof practiceCopySchema>;

/** A vacation: its first and its last day. It holds for all practices of a person. */
export const vacationSchema = z
  .object({ id: z.uuid(), fromOn: daySchema, toOn: daySchema })
  .meta({ id: 'Vacation' });
export type Vacation = z.infer<typeof vacationSchema>;

export const addVacationSchema = z
  .strictObject({ fromOn: daySchema, toOn: daySchema })
  .meta({ id: 'AddVacation', example: { fromOn: '2026-12-24', toOn: '2026-12-31' } });
export type AddVacation = z.output<typeof addVacationSchema>;

/** How a person wants to see practice. */
export const practiceSettingsSchema = z
  .strictObject({ hidesStreaks: z.boolean() })
  .meta({ id: 'PracticeSettings', example: { hidesStreaks: true } });
export type PracticeSettings = z.output<typeof practiceSettingsSchema>;

/** A practice on the present day: how the day stands, and what its check-ins add up to. */
export const todayPracticeSchema = z
  .object({
    practice: practiceSchema,
    /** Whether something is still to be done today. */
    due: z.boolean(),
    outcome: dayOutcomeSchema,
    checkIns: z.int(),
    amount: z.number(),
    minutes: z.int(),
    /** The latest check-in of the day, which an undo takes back. */
    checkInId: z.uuid().nullable(),
  })
  .meta({ id: 'TodayPractice' });
export type TodayPractice = z.infer<typeof todayPracticeSchema>;

/** The present day of a person. */
export const todaySchema = z
  .object({
    day: daySchema,
    /** The running practices: those that are due first. */
    practices: z.array(todayPracticeSchema),
    /** Practices that begin within the next days, the first one first. */
    planned: z.array(practiceSchema),
    /** The days of the present week, Monday first: how many practices were kept, of how many that were due. */
    week: z.array(z.object({ day: daySchema, kept: z.int(), due: z.int() })),
    /** How much of what the week asks for is done, over all practices. */
    ring: z.object({ done: z.int(), of: z.int() }),
    /** Whether the person comes back after three days or more on which something could be done and nothing was. */
    isBack: z.boolean(),
    vacation: vacationSchema.nullable().meta({ description: 'The vacation of the day, if there is one.' }),
    hidesStreaks: z.boolean(),
  })
  .meta({ id: 'Today' });
export type Today = z.infer<typeof todaySchema>;

/** The query of a year; of one practice, or of all of the reader's. */
export const yearQuerySchema = z.object({
  year: z.coerce.number().int().min(2000).max(2100).optional(),
  practiceId: z.uuid().optional(),
});
export type YearQuery = z.output<typeof yearQuerySchema>;

/** The days of a year on which something was done. `kept` counts the practices that were kept on the day. */
export const practiceYearSchema = z
  .object({
    year: z.int(),
    days: z.array(z.object({ day: daySchema, kept: z.int(), checkIns: z.int(), minutes: z.int() })),
    keptDays: z.int(),
    checkIns: z.int(),
    minutes: z.int(),
    /** What each practice amounts to in the year; those with most kept days first. */
    practices: z.array(
      z.object({
        practiceId: z.uuid(),
        name: z.string(),
        unit: z.string(),
        keptDays: z.int(),
        checkIns: z.int(),
        minutes: z.int(),
        amount: z.number(),
      }),
    ),
    /** The first year with a check-in; null before any. */
    firstYear: z.int().nullable(),
  })
  .meta({ id: 'PracticeYear' });
export type PracticeYear = z.infer<typeof practiceYearSchema>;

/** The days of a practice between two days. */
export const calendarQuerySchema = z.object({ from: daySchema, to: daySchema });
export type CalendarQuery = z.output<typeof calendarQuerySchema>;
export const calendarSchema = z.array(practiceDaySchema);
