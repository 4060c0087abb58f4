import { type SQL, sql } from 'drizzle-orm';
import type { Schedule } from '#src/practice/model.ts';
import { type Db, inList, type ResultsOf } from '#worker/platform/db.ts';
import {
  excusedDays,
  keptDays,
  practiceSchedules,
  type StoredCheckpoint,
  vacations,
} from '#worker/practice/tables.ts';

/** A version of a schedule: it holds from its day on. */
export type ScheduleVersion = {
  fromOn: string;
  schedule: Schedule;
  amount: number | null;
  dayRule: 'any' | 'amount';
};

/** The sums of a day of a practice, and whether the day is kept. */
export type DayRow = { day: string; kept: boolean; checkIns: number; minutes: number; amount: number };

/** What a practice is judged by. */
export type Facts = {
  versions: ScheduleVersion[];
  days: DayRow[];
  excused: { day: string; kind: 'rest' | 'repair' }[];
  vacations: { fromOn: string; toOn: string }[];
  /** What the days before the first of `days` amount to; without it, `days` has all of them. */
  since?: StoredCheckpoint | null;
};

/** The columns of a day, and those of an excused day. */
export const dayColumns = {
  practiceId: keptDays.practiceId,
  day: keptDays.day,
  kept: keptDays.kept,
  checkIns: keptDays.checkIns,
  minutes: keptDays.minutes,
  amount: keptDays.amount,
};
export const excusedColumns = {
  practiceId: excusedDays.practiceId,
  day: excusedDays.day,
  kind: excusedDays.kind,
};

type Ids = readonly string[] | SQL;

/** The statements that read what some practices are judged by; `toFacts` reads their results. */
export function selectFacts(db: Db, ids: Ids) {
  const isTheirs = sql`vacations.person_id IN (SELECT p.person_id FROM practices p WHERE ${inList(sql`p.id`, ids)})`;
  return [
    selectVersions(db, ids),
    db
      .select(dayColumns)
      .from(keptDays)
      .where(inList(keptDays.practiceId, ids))
      .orderBy(keptDays.practiceId, keptDays.day),
    db.select(excusedColumns).from(excusedDays).where(inList(excusedDays.practiceId, ids)),
    db
      .select({ personId: vacations.personId, fromOn: vacations.fromOn, toOn: vacations.toOn })
      .from(vacations)
      .where(isTheirs)
      .orderBy(vacations.fromOn),
  ] as const;
}

/** Selects the versions of the schedules of practices, the oldest first. */
export function selectVersions(db: Db, ids: Ids) {
  return db
    .select()
    .from(practiceSchedules)
    .where(inList(practiceSchedules.practiceId, ids))
    .orderBy(practiceSchedules.practiceId, practiceSchedules.fromOn);
}

type Rows = ResultsOf<ReturnType<typeof selectFacts>>;

/** Sorts the results of `selectFacts` by practice. */
export function toFacts([versions, days, excused, away]: Rows) {
  const [versionsOf, daysOf, excusedOf] = [
    Map.groupBy(versions, byPractice),
    Map.groupBy(days, byPractice),
    Map.groupBy(excused, byPractice),
  ];
  const awayOf = Map.groupBy(away, ({ personId }) => personId);
  return ({ id, ownerId }: { id: string; ownerId: string }): Facts => ({
    versions: (versionsOf.get(id) ?? []).map(toVersion),
    days: daysOf.get(id) ?? [],
    excused: excusedOf.get(id) ?? [],
    vacations: awayOf.get(ownerId) ?? [],
  });
}

/** The key by which rows are grouped. */
export function byPractice({ practiceId }: { practiceId: string }): string {
  return practiceId;
}

type VersionRow = typeof practiceSchedules.$inferSelect;

/** A row as a version of a schedule. */
export function toVersion({ fromOn, amount, dayRule, ...row }: VersionRow): ScheduleVersion {
  return { fromOn, amount, dayRule, schedule: toSchedule(row) };
}

function toSchedule({
  kind,
  weekdays,
  min,
  max,
  every,
}: Omit<VersionRow, 'fromOn' | 'amount' | 'dayRule'>): Schedule {
  if (kind === 'weekdays') return { kind, weekdays: WEEKDAYS.filter((day) => (weekdays ?? 0) & bitOf(day)) };
  if (kind === 'weekly') return { kind, min: min ?? 1, max: max ?? 7 };
  if (kind === 'interval') return { kind, every: every ?? 2 };
  return { kind: 'daily' };
}

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7];

function bitOf(weekday: number): number {
  return 1 << (weekday - 1);
}

/** The columns that hold a schedule. */
export function scheduleColumns(schedule: Schedule) {
  const none = { weekdays: null, min: null, max: null, every: null };
  const { kind } = schedule;
  if (kind === 'weekdays')
    return { ...none, kind, weekdays: schedule.weekdays.reduce((bits, day) => bits | bitOf(day), 0) };
  if (kind === 'weekly') return { ...none, kind, min: schedule.min, max: schedule.max };
  if (kind === 'interval') return { ...none, kind, every: schedule.every };
  return { ...none, kind };
}
