import { z } from 'zod';
import { reactionCountsSchema, reactionKindSchema } from '#src/discussion/reaction-kinds.ts';
import { bylineSchema } from '#src/posts/model.ts';
import {
  DAY_RULES,
  MAX_ACTION,
  MAX_NOTE,
  MAX_PICTURES,
  MAX_PRACTICE_NAME,
  MAX_PRACTICE_TAGS,
  MAX_RESOURCES,
  MAX_UNIT,
  MAX_WHY,
  MOMENTS,
  MOODS,
  NOT_COUNTED,
  PRACTICE_STATES,
  REVEALS,
} from '#src/practice/words.ts';
import { lineSchema, visibleLineSchema } from '#src/shared/model.ts';
import { visibilitySchema } from '#src/social/visibility.ts';
import { tagNameSchema, tagRefSchema } from '#src/tags/model.ts';

/** A calendar day of a person, `YYYY-MM-DD`. */
export const daySchema = z.iso.date().max(10).meta({ id: 'Day', example: '2026-12-01' });

/** The last day of a practice. */
export const endDaySchema = daySchema
  .nullable()
  .meta({ description: 'The last day; null for a practice without an end.' });

/** When a practice is due. `weekdays` are ISO weekdays, Monday is 1. */
export const scheduleSchema = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('daily') }),
    z.strictObject({
      kind: z.literal('weekdays'),
      weekdays: z
        .array(z.int().min(1).max(7))
        .min(1)
        .max(7)
        .transform((days) => [...new Set(days)].sort()),
    }),
    z
      .strictObject({
        kind: z.literal('weekly'),
        min: z.int().min(1).max(7),
        max: z.int().min(1).max(7),
      })
      .refine(({ min, max }) => min <= max, { path: ['max'], params: { code: 'too_small' } }),
    z.strictObject({ kind: z.literal('interval'), every: z.int().min(2).max(30) }),
  ])
  .meta({ id: 'PracticeSchedule', example: { kind: 'weekly', min: 3, max: 5 } });
export type Schedule = z.output<typeof scheduleSchema>;

export const practiceStateSchema = z.enum(PRACTICE_STATES).meta({ id: 'PracticeState' });
export const moodSchema = z.enum(MOODS).meta({ id: 'Mood' });
export const momentSchema = z.enum(MOMENTS).meta({ id: 'Moment' });

/** A source that a practice follows; `title` is fetched from the page, and may be overwritten. */
export const resourceSchema = z
  .strictObject({ url: z.url({ protocol: /^https$/ }).max(2000), title: lineSchema(200).default('') })
  .meta({ id: 'PracticeResource', example: { url: 'https://example.com/', title: 'Example' } });
export type Resource = z.output<typeof resourceSchema>;

const fields = {
  action: visibleLineSchema(MAX_ACTION),
  /** Without a name the action is shown. */
  name: lineSchema(MAX_PRACTICE_NAME).default(''),
  why: z.string().trim().max(MAX_WHY).default(''),
  schedule: scheduleSchema,
  startOn: daySchema,
  /** The last day; null for a practice without an end. */
  endOn: endDaySchema.default(null),
  amount: z.number().positive().max(1_000_000).nullable().default(null),
  unit: lineSchema(MAX_UNIT).default(''),
  dayRule: z.enum(DAY_RULES).default('any'),
  minutes: z.int().min(1).max(1440).nullable().default(null),
  moment: momentSchema.default('any'),
  /** Minutes after midnight of a reminder; null for none. */
  remindAt: z.int().min(0).max(1439).nullable().default(null),
  tags: z.array(tagNameSchema).max(MAX_PRACTICE_TAGS).default([]),
  resources: z.array(resourceSchema).max(MAX_RESOURCES).default([]),
  visibility: visibilitySchema.default('private'),
  reveal: z.enum(REVEALS).default('at_once'),
  /** Whether those who copied the same practice see this one in the list of copies. */
  showsAsCopy: z.boolean().default(false),
};

/** A new practice; `draft` keeps it unstarted. */
export const createPracticeSchema = z.strictObject({ ...fields, draft: z.boolean().default(false) }).meta({
  id: 'CreatePractice',
  example: {
    action: 'Read ten pages',
    schedule: { kind: 'daily' },
    startOn: '2026-12-01',
    endOn: '2026-12-21',
  },
});
export type CreatePractice = z.output<typeof createPracticeSchema>;

/** Changes of a practice. Fields that are left out stay as they are; `version` is the one that the change is based on. */
export const updatePracticeSchema = z
  .strictObject({
    action: fields.action.optional(),
    name: lineSchema(MAX_PRACTICE_NAME).optional(),
    why: z.string().trim().max(MAX_WHY).optional(),
    schedule: scheduleSchema.optional(),
    startOn: daySchema.optional(),
    endOn: endDaySchema.optional(),
    amount: z.number().positive().max(1_000_000).nullable().optional(),
    unit: lineSchema(MAX_UNIT).optional(),
    dayRule: z.enum(DAY_RULES).optional(),
    minutes: z.int().min(1).max(1440).nullable().optional(),
    moment: momentSchema.optional(),
    remindAt: z.int().min(0).max(1439).nullable().optional(),
    tags: z.array(tagNameSchema).max(MAX_PRACTICE_TAGS).optional(),
    resources: z.array(resourceSchema).max(MAX_RESOURCES).optional(),
    visibility: visibilitySchema.optional(),
    reveal: z.enum(REVEALS).optional(),
    showsAsCopy: z.boolean().optional(),
    version: z
      .int()
      .min(1)
      .max(2 ** 31),
  })
  .meta({ id: 'UpdatePractice', example: { action: 'Read twelve pages', version: 1 } });
export type UpdatePractice = z.output<typeof updatePracticeSchema>;

/** How a day of a practice turned out. `ahead` is a day that has not come. */
export const dayOutcomeSchema = z
  .enum(['kept', 'missed', 'open', 'free', 'freeze', 'rest', 'vacation', 'repair', 'ahead'])
  .meta({ id: 'DayOutcome' });
export type DayOutcome = z.infer<typeof dayOutcomeSchema>;

/**
 * What a practice amounts to today; everything is computed from dates. `rate` is kept of due days, 0 to 1, null before any.
 * `minutes` and `amount` are null while the details of check-ins wait for the end of the practice.
 */
export const practiceStatsSchema = z
  .object({
    keptDays: z.int(),
    keptWeeks: z.int(),
    checkIns: z.int(),
    minutes: z.int().nullable(),
    amount: z.number().nullable(),
    /** What the streaks count: kept days, or kept weeks while the schedule is weekly. */
    streakUnit: z.enum(['day', 'week']),
    streak: z.int(),
    bestStreak: z.int(),
    freezesHeld: z.int(),
    rate: z.number().min(0).max(1).nullable(),
    /** How much of the time from start to end has passed, 0 to 1; null without an end. */
    elapsed: z.number().min(0).max(1).nullable(),
  })
  .meta({ id: 'PracticeStats' });
export type PracticeStats = z.infer<typeof practiceStatsSchema>;

/** A day of the week of a practice. */
export const practiceDaySchema = z
  .object({ day: daySchema, outcome: dayOutcomeSchema })
  .meta({ id: 'PracticeDay' });

/** What others said of a practice or a check-in. */
const discussed = {
  commentCount: z.int(),
  reactions: reactionCountsSchema,
  reaction: reactionKindSchema.nullable().meta({ description: 'The reader’s own.' }),
};

/** A practice, as those who may see it see it. */
export const practiceSchema = z
  .object({
    id: z.uuid(),
    person: bylineSchema,
    state: practiceStateSchema,
    action: z.string(),
    name: z.string(),
    why: z.string(),
    schedule: scheduleSchema,
    startOn: daySchema,
    endOn: endDaySchema,
    amount: z.number().nullable(),
    unit: z.string(),
    dayRule: z.enum(DAY_RULES),
    minutes: z.int().nullable(),
    moment: momentSchema,
    remindAt: z.int().nullable(),
    tags: z.array(tagRefSchema),
    resources: z.array(resourceSchema),
    visibility: visibilitySchema,
    reveal: z.enum(REVEALS),
    showsAsCopy: z.boolean(),
    copiedFrom: z.object({ id: z.uuid(), name: z.string() }).nullable(),
    completedAt: z.iso.datetime().nullable(),
    /** Whether the practice can be opened again now; only its owner can. */
    reopensUntil: z.iso.datetime().nullable(),
    createdAt: z.iso.datetime(),
    updatedAt: z.iso.datetime(),
    version: z.int(),
    ...discussed,
    stats: practiceStatsSchema,
    /** The present week, Monday first. */
    week: z.array(practiceDaySchema),
  })
  .meta({ id: 'Practice' });
export type Practice = z.infer<typeof practiceSchema>;

/** A mood, or none. Described, so that the document of the API writes the choice out, where null is one. */
const anyMoodSchema = moodSchema.nullable().meta({ description: 'Null where none was given.' });

const details = {
  mood: anyMoodSchema.default(null),
  note: z.string().max(MAX_NOTE).default(''),
  minutes: z.int().min(0).max(1440).nullable().default(null),
  amount: z.number().min(0).max(1_000_000).nullable().default(null),
  tags: z.array(lineSchema(30)).max(MAX_PRACTICE_TAGS).default([]),
  pictures: z.array(z.uuid()).max(MAX_PICTURES).default([]),
};

/** A check-in. Every field may be left out: one tap saves. `timeZone` is the device's, the person's own when left out. */
export const checkInSchema = z
  .strictObject({
    ...details,
    /** When it happened; now when left out. */
    occurredAt: z.iso.datetime({ offset: true }).optional(),
    timeZone: z.string().max(64).optional(),
    /** Made by the device: the same key twice is the same check-in. */
    idempotencyKey: z.string().min(8).max(64).optional(),
    /** Answers "start early?": moves start and end of a practice that has not started. */
    startEarly: z.boolean().default(false),
  })
  .meta({ id: 'CreateCheckIn', example: { mood: 'good', note: 'Ten pages', minutes: 20 } });
export type CreateCheckIn = z.output<typeof checkInSchema>;

/** The details of a check-in, changed later. Fields that are left out stay as they are. */
export const updateCheckInSchema = z
  .strictObject({
    mood: anyMoodSchema.optional(),
    note: z.string().max(MAX_NOTE).optional(),
    minutes: z.int().min(0).max(1440).nullable().optional(),
    amount: z.number().min(0).max(1_000_000).nullable().optional(),
    tags: z.array(lineSchema(30)).max(MAX_PRACTICE_TAGS).optional(),
    pictures: z.array(z.uuid()).max(MAX_PICTURES).optional(),
  })
  .meta({ id: 'UpdateCheckIn', example: { note: 'Twelve pages' } });
export type UpdateCheckIn = z.output<typeof updateCheckInSchema>;

/**
 * A check-in as shown. `details` is null while they wait for the end of the practice. `counts` is false when it came too late
 * for its day, and `notCounted` says why.
 */
export const shownCheckInSchema = z
  .object({
    id: z.uuid(),
    practiceId: z.uuid(),
    person: bylineSchema,
    day: daySchema,
    at: z.iso.datetime(),
    recordedAt: z.iso.datetime(),
    counts: z.boolean(),
    notCounted: z.enum(NOT_COUNTED).nullable(),
    ...discussed,
    details: z
      .object({
        mood: anyMoodSchema,
        note: z.string(),
        html: z.string(),
        minutes: z.int().nullable(),
        amount: z.number().nullable(),
        tags: z.array(z.string()),
        pictures: z.array(
          z.object({ id: z.uuid(), url: z.string(), width: z.int().nullable(), height: z.int().nullable() }),
        ),
      })
      .nullable(),
  })
  .meta({ id: 'CheckIn' });
export type CheckIn = z.infer<typeof shownCheckInSchema>;
