import type { ReflectionTemplate } from '#src/practice/ending/reflection.ts';
import type { Schedule } from '#src/practice/model.ts';
import type { Moment } from '#src/practice/words.ts';
import type { Locale } from '#src/shared/locale.ts';
import type { Visibility } from '#src/social/visibility.ts';

/** The people who practise: demo people, and those of `COMMUNITY`. */
export type SeededName = 'alice' | 'bob' | 'dora' | 'emil' | 'yating' | 'jiahao';

/** Days ago; the first is the earlier one. */
export type DaysAgo = readonly [from: number, to: number];

/** A practice with months of check-ins, which follow from it and the day of seeding. */
export type SeededPractice = {
  /** The name of the practice in the seed. */
  key: string;
  by: SeededName;
  locale: Locale;
  action: string;
  name?: string;
  why: string;
  schedule: Schedule;
  startedDaysAgo: number;
  /** Days from the first to the last; without it there is no end. */
  length?: number;
  amount?: number;
  unit?: string;
  minutes?: number;
  moment: Moment;
  tags: readonly string[];
  resources?: readonly { url: string; title: string }[];
  visibility: Visibility;
  copyOf?: string;
  archived?: true;
  /** How many of the due days are kept, 0 to 1. */
  rate: number;
  /** Silent days, after which somebody comes back. */
  gap?: DaysAgo;
  /** What check-ins say, the oldest first; about every third says something. */
  notes: readonly string[];
  /** Every so manieth missed day is a day of rest. */
  restEvery?: number;
  reflection?: { template: ReflectionTemplate; texts: readonly [string, string, string] };
};

/** A goal, its milestones (done so many days ago, or open), and the practices that lead there. */
export type SeededGoal = {
  key: string;
  by: SeededName;
  title: string;
  why: string;
  targetInDays: number | null;
  visibility: Visibility;
  reachedDaysAgo?: number;
  milestones: readonly { title: string; doneDaysAgo?: number }[];
  practices: readonly string[];
};

/** Two who practise side by side, or a request for it. Without a practice the other watches along. */
export type SeededPair = {
  practice: string;
  other: SeededName;
  otherPractice?: string;
  reason: string;
  daysAgo: number;
  isOpen?: true;
};

/** A comment on a practice, or on its newest check-in that says something. */
export type SeededComment = {
  practice: string;
  on: 'practice' | 'check_in';
  by: SeededName;
  locale: Locale;
  text: string;
};
