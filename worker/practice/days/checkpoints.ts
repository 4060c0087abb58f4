import { eq, type SQL, sql } from 'drizzle-orm';
import { type Checkpoint, checkpointAfter, RULES_VERSION } from '#src/practice/outcomes.ts';
import { emptyTally } from '#src/practice/tally.ts';
import { addDays, startOfWeek } from '#src/shared/local-day.ts';
import type { Context } from '#worker/platform/context.ts';
import { type Db, type ResultsOf, rawStatement, runBatch } from '#worker/platform/db.ts';
import { historyOf } from '#worker/practice/days/judge.ts';
import {
  byPractice,
  dayColumns,
  excusedColumns,
  type Facts,
  selectVersions,
  toVersion,
} from '#worker/practice/days/select-facts.ts';
import { selectVacations } from '#worker/practice/days/vacations.ts';
import { isRunning } from '#worker/practice/predicates.ts';
import { excusedDays, keptDays, practices, type StoredCheckpoint } from '#worker/practice/tables.ts';

/**
 * Checkpoints of practices spare reading years of days. A checkpoint is a cache: with or without it, a practice is judged
 * alike. Triggers forget it when anything changes that it is made of. It is at least a week old, so that check-ins and
 * rest days that are entered late seldom touch it.
 */
const DAYS_OLD = 7;
/** A checkpoint is replaced when it is this many days older than the next one would be: four weeks of days more are read. */
const REPLACED_AFTER = 28;

/** Facts that may begin with a checkpoint, and the version of the days that they were read at. */
export type RecentFacts = Facts & { daysVersion: number };

/**
 * The statements that read what the running practices of a person are judged by: their checkpoints, and the days since then.
 * `toRecentFacts` reads their results.
 */
export function selectRecentFacts(db: Db, personId: string, now: number) {
  const theirs = sql`practices.person_id = ${personId} AND ${isRunning()}`;
  const since = sql`coalesce(${usable(now)} ->> 'day', '')`;
  const running = sql`(SELECT practices.id FROM practices WHERE ${theirs})`;
  return [
    db
      .select({
        practiceId: practices.id,
        daysVersion: practices.daysVersion,
        since: sql<StoredCheckpoint | null>`${usable(now)}`
          .mapWith((json: string) => JSON.parse(json) as StoredCheckpoint)
          .as('usable_checkpoint'),
      })
      .from(practices)
      .where(theirs),
    selectVersions(db, running),
    db
      .select(dayColumns)
      .from(practices)
      .innerJoin(keptDays, eq(keptDays.practiceId, practices.id))
      .where(sql`${theirs} AND kept_days.day >= ${since}`)
      .orderBy(keptDays.practiceId, keptDays.day),
    db
      .select(excusedColumns)
      .from(practices)
      .innerJoin(excusedDays, eq(excusedDays.practiceId, practices.id))
      .where(sql`${theirs} AND excused_days.day >= ${since}`),
    selectVacations(db, personId),
  ] as const;
}

/**
 * The checkpoint of the row of `practices`, unless it was made by other rules or lies later than the person's present week:
 * a clock may have been set back. In no time zone, and with no hour at which a day begins, is a day more than two behind.
 */
function usable(now: number): SQL {
  const latest = startOfWeek(addDays(new Date(now).toISOString().slice(0, 10), -2));
  return sql`iif(practices.checkpoint ->> 'rules' = ${RULES_VERSION} AND practices.checkpoint ->> 'day' <= ${latest},
    practices.checkpoint, NULL)`;
}

export type RecentRows = ResultsOf<ReturnType<typeof selectRecentFacts>>;

/** Sorts the results of `selectRecentFacts` by practice. */
export function toRecentFacts([checkpoints, versions, days, excused, away]: RecentRows) {
  const checkpointOf = new Map(checkpoints.map((row) => [row.practiceId, row]));
  const versionsOf = Map.groupBy(versions, byPractice);
  const daysOf = Map.groupBy(days, byPractice);
  const excusedOf = Map.groupBy(excused, byPractice);
  return ({ id }: { id: string }): RecentFacts => ({
    versions: (versionsOf.get(id) ?? []).map(toVersion),
    days: daysOf.get(id) ?? [],
    excused: excusedOf.get(id) ?? [],
    vacations: away,
    since: checkpointOf.get(id)?.since ?? null,
    daysVersion: checkpointOf.get(id)?.daysVersion ?? 0,
  });
}

type Range = { id: string; startOn: string; endOn: string | null };

/** The checkpoint that is to replace a practice's own, and at which version of its days; null where that is recent enough. */
export function nextCheckpoint(range: Range, facts: RecentFacts, today: string) {
  const day = startOfWeek(addDays(today, -DAYS_OLD));
  const from: Checkpoint = facts.since ?? { day: range.startOn, tally: emptyTally() };
  if (day < addDays(from.day, facts.since ? REPLACED_AFTER : 1)) return null;
  if (range.endOn !== null && range.endOn < day) return null;
  const next = checkpointAfter(from, historyOf(range, facts, today), day);
  const earlier = facts.days.filter((each) => each.day < day);
  const sumOf = (key: 'minutes' | 'amount') =>
    earlier.reduce((sum, each) => sum + each[key], facts.since?.[key] ?? 0);
  return {
    ...{ practiceId: range.id, daysVersion: facts.daysVersion },
    checkpoint: { ...next, rules: RULES_VERSION, minutes: sumOf('minutes'), amount: sumOf('amount') },
  };
}

type Next = NonNullable<ReturnType<typeof nextCheckpoint>>;

/** Stores checkpoints, of practices whose days did not change since they were read. */
export async function storeCheckpoints(ctx: Context, all: readonly Next[]): Promise<void> {
  if (all.length === 0) return;
  await runBatch(ctx.db, [
    rawStatement(
      ctx.db,
      sql`UPDATE practices SET checkpoint = (given.value ->> 'checkpoint')
        FROM json_each(${JSON.stringify(all)}) given
        WHERE practices.id = given.value ->> 'practiceId' AND practices.days_version = given.value ->> 'daysVersion'`,
    ),
  ]);
}
