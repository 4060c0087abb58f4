/** The closed lists of practice; forms, the API and the database share them. */

/** How a practice is scheduled. `weekly` is judged by the person's calendar week, `interval` by the gap since the last kept day. */
export const SCHEDULE_KINDS = ['daily', 'weekdays', 'weekly', 'interval'] as const;
export type ScheduleKind = (typeof SCHEDULE_KINDS)[number];

/** The moments of a day at which people practise. */
export const MOMENTS = [
  'wake',
  'breakfast',
  'commute',
  'lunch',
  'afternoon',
  'dinner',
  'sleep',
  'any',
] as const;
export type Moment = (typeof MOMENTS)[number];

/** The moods of a check-in, from worst to best. */
export const MOODS = ['rough', 'tired', 'so_so', 'calm', 'good', 'great'] as const;
export type Mood = (typeof MOODS)[number];

/** What keeps a day: any check-in, or the amount of the practice, added up over the day. */
export const DAY_RULES = ['any', 'amount'] as const;
export type DayRule = (typeof DAY_RULES)[number];

/** When the texts, moods and pictures of check-ins are shown to those who may see the practice. */
export const REVEALS = ['at_once', 'when_completed'] as const;
export type Reveal = (typeof REVEALS)[number];

/** The states of a practice. `planned` and `active` follow from its start; the others are chosen or brought by its end. */
export const PRACTICE_STATES = ['draft', 'planned', 'active', 'completed', 'archived'] as const;
export type PracticeState = (typeof PRACTICE_STATES)[number];

/** Why a check-in keeps no day: it arrived too late. */
export const NOT_COUNTED = ['too_late'] as const;
export type NotCounted = (typeof NOT_COUNTED)[number];

export const MAX_ACTION = 50;
export const MAX_PRACTICE_NAME = 80;
export const MAX_WHY = 1000;
export const MAX_UNIT = 20;
export const MAX_NOTE = 2000;
export const MAX_PICTURES = 3;
export const MAX_RESOURCES = 10;
export const MAX_PRACTICE_TAGS = 5;
/** A practice may begin at most this many days ahead. */
export const MAX_DAYS_AHEAD = 14;
/** A practice with an end lasts at most this many days. */
export const MAX_LENGTH_DAYS = 366;
/** The lengths that the form offers, in days. */
export const LENGTHS = [7, 14, 21, 30, 60, 90] as const;
/** A check-in counts for its day when it is recorded at most this long after it happened. */
export const MAX_LATE_MS = 48 * 60 * 60_000;
/** How far a device's clock may be ahead. */
export const MAX_AHEAD_MS = 5 * 60_000;
/** How long a completed practice can be opened again. */
export const REOPEN_MS = 7 * 24 * 60 * 60_000;
/** The most check-ins of a practice on a day. */
export const MAX_CHECK_INS_A_DAY = 20;
/** The most practices of a person that are not archived. */
export const MAX_PRACTICES = 200;
/** The most vacations of a person, and how long one lasts at most. */
export const MAX_VACATIONS = 100;
export const MAX_VACATION_DAYS = 92;
