import { z } from 'zod';
import {
  LINK_KINDS,
  MAX_DROPPED_NOTE,
  MAX_GOAL_LINKS,
  MAX_GOAL_TITLE,
  MAX_GOAL_WHY,
  MAX_MILESTONE_TITLE,
  MAX_MILESTONES,
} from '#src/goals/words.ts';
import { reflectionTemplateSchema, saveReflectionSchema } from '#src/practice/ending/reflection.ts';
import { checkInSchema, createPracticeSchema, daySchema, scheduleSchema } from '#src/practice/model.ts';
import { DAY_RULES } from '#src/practice/words.ts';
import { MAX_RECORDS, RECORD_KINDS, REFUSALS } from '#src/practice-records/words.ts';
import { localeSchema, visibleLineSchema } from '#src/shared/model.ts';
import { visibilitySchema } from '#src/social/visibility.ts';

const instant = z.iso.datetime();
const practice = createPracticeSchema.shape;
const checkIn = checkInSchema.shape;

/** A practice with everything that was decided about its days; its check-ins are records of their own. */
const practiceRecordSchema = z.strictObject({
  kind: z.literal('practice'),
  id: z.uuid(),
  ...z.object(practice).omit({ schedule: true }).shape,
  schedules: z
    .array(
      z.strictObject({
        fromOn: daySchema,
        schedule: scheduleSchema,
        amount: practice.amount,
        dayRule: z.enum(DAY_RULES),
      }),
    )
    .min(1)
    .max(500),
  excused: z.array(z.strictObject({ day: daySchema, kind: z.enum(['rest', 'repair']) })).max(4000),
  reflections: z
    .array(
      z.strictObject({
        template: reflectionTemplateSchema,
        texts: saveReflectionSchema.shape.texts,
        locale: localeSchema,
        updatedAt: instant,
      }),
    )
    .max(2),
  copiedFromId: z.uuid().nullable(),
  revealedAt: instant.nullable(),
  completedAt: instant.nullable(),
  archivedAt: instant.nullable(),
  createdAt: instant,
});
export type PracticeRecord = z.output<typeof practiceRecordSchema>;

/** A check-in. `counts` tells its reader whether it counted; who imports it decides anew. */
const checkInRecordSchema = z.strictObject({
  kind: z.literal('check_in'),
  id: z.uuid(),
  practiceId: z.uuid(),
  at: instant,
  recordedAt: instant,
  timeZone: z.string().max(64),
  day: daySchema,
  counts: z.boolean(),
  mood: checkIn.mood,
  note: checkIn.note,
  minutes: checkIn.minutes,
  amount: checkIn.amount,
  tags: checkIn.tags,
  pictures: checkIn.pictures,
});
export type CheckInRecord = z.output<typeof checkInRecordSchema>;

const vacationRecordSchema = z.strictObject({
  kind: z.literal('vacation'),
  id: z.uuid(),
  fromOn: daySchema,
  toOn: daySchema,
});
export type VacationRecord = z.output<typeof vacationRecordSchema>;

const goalRecordSchema = z.strictObject({
  kind: z.literal('goal'),
  id: z.uuid(),
  title: visibleLineSchema(MAX_GOAL_TITLE),
  why: z.string().trim().max(MAX_GOAL_WHY),
  targetOn: daySchema.nullable(),
  visibility: visibilitySchema,
  reachedAt: instant.nullable(),
  droppedAt: instant.nullable(),
  droppedNote: z.string().trim().max(MAX_DROPPED_NOTE),
  createdAt: instant,
  milestones: z
    .array(
      z.strictObject({
        id: z.uuid(),
        title: visibleLineSchema(MAX_MILESTONE_TITLE),
        doneAt: instant.nullable(),
      }),
    )
    .max(MAX_MILESTONES),
  links: z.array(z.strictObject({ kind: z.enum(LINK_KINDS), id: z.uuid() })).max(MAX_GOAL_LINKS),
});
export type GoalRecord = z.output<typeof goalRecordSchema>;

/** One thing of somebody's practice, as it is exported and imported. */
export const practiceRecordsSchema = z.discriminatedUnion('kind', [
  vacationRecordSchema,
  practiceRecordSchema,
  checkInRecordSchema,
  goalRecordSchema,
]);
export type PracticeDataRecord = z.output<typeof practiceRecordsSchema>;

/** What a call of the import takes. Each record is checked by itself, so that a bad one refuses no other. */
export const importRecordsSchema = z
  .strictObject({ records: z.array(z.record(z.string(), z.unknown())).min(1).max(MAX_RECORDS) })
  .meta({
    id: 'ImportPracticeRecords',
    example: {
      records: [
        {
          kind: 'vacation',
          id: '01890a5d-ac96-7ab2-80e2-4536c66f2f2c',
          fromOn: '2026-08-01',
          toOn: '2026-08-14',
        },
      ],
    },
  });

/** A record that was refused or lost something: its place among those that were sent, and why. */
export const toldRecordSchema = z
  .object({
    index: z.int(),
    kind: z.enum(RECORD_KINDS).nullable(),
    id: z.string().nullable(),
    reason: z.enum(REFUSALS),
  })
  .meta({ id: 'ToldPracticeRecord' });
export type ToldRecord = z.infer<typeof toldRecordSchema>;

/** What became of records: how many are new, how many were there, and every one that was refused or taken without a part. */
export const importedRecordsSchema = z
  .object({
    created: z.int(),
    known: z.int(),
    refused: z.array(toldRecordSchema),
    shortened: z.array(toldRecordSchema),
  })
  .meta({ id: 'ImportedPracticeRecords' });
export type ImportedRecords = z.infer<typeof importedRecordsSchema>;
