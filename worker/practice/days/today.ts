import { eq, sql } from 'drizzle-orm';
import type { DayOutcome } from '#src/practice/model.ts';
import { sumOfRings } from '#src/practice/stats.ts';
import type { Today, TodayPractice } from '#src/practice/today-model.ts';
import { addDays, localDay, type OwnClock } from '#src/shared/local-day.ts';
import { selectOwnClock } from '#worker/accounts/queries.ts';
import { requireMember } from '#worker/platform/actor.ts';
import type { Context } from '#worker/platform/context.ts';
import { inList, type ResultsOf } from '#worker/platform/db.ts';
import {
  nextCheckpoint,
  type RecentFacts,
  selectRecentFacts,
  storeCheckpoints,
  toRecentFacts,
} from '#worker/practice/days/checkpoints.ts';
import type { Judged } from '#worker/practice/days/judge.ts';
import { type PracticeRow, selectPractices } from '#worker/practice/practices/select-practices.ts';
import { toJudgedPractice } from '#worker/practice/practices/view.ts';
import { isRunning } from '#worker/practice/predicates.ts';
import { practiceSettings } from '#worker/practice/tables.ts';
import { viewOf } from '#worker/practice/view-of.ts';

/** The actor's present day: the running practices, how they stand, and the week; one round trip. */
export async function getToday(ctx: Context): Promise<Today> {
  const { personId } = requireMember(ctx);
  return toToday(ctx, await ctx.db.batch([...selectToday(ctx, personId)]));
}

/** The statements that read a person's present day, for a page's own batch; `toToday` reads their results. */
export function selectToday(ctx: Context, personId: string) {
  const view = viewOf(ctx);
  const running = sql`(SELECT practices.id FROM practices WHERE practices.person_id = ${personId} AND ${isRunning()})`;
  return [
    selectOwnClock(ctx.db, personId),
    ctx.db
      .select({ hidesStreaks: practiceSettings.hidesStreaks })
      .from(practiceSettings)
      .where(eq(practiceSettings.personId, personId)),
    selectPractices(ctx.db, view, inList(sql`practices.id`, running)).orderBy(
      sql`practices.start_on, practices.created_at, practices.id`,
    ),
    selectLastCheckIns(ctx, personId),
    ...selectRecentFacts(ctx.db, personId, view.now),
  ] as const;
}

/** Selects the latest check-in of each running practice of a person. */
function selectLastCheckIns({ db }: Context, personId: string) {
  return db
    .select({
      practiceId: sql<string>`c.practice_id`.as('practice_id'),
      id: sql<string>`c.id`.as('check_in_id'),
      day: sql<string>`c.day`.as('day_of_check_in'),
    })
    .from(
      sql`practices JOIN check_ins c ON c.id = (SELECT l.id FROM check_ins l WHERE l.practice_id = practices.id
        ORDER BY l.day DESC, l.at DESC, l.id DESC LIMIT 1)`,
    )
    .where(sql`practices.person_id = ${personId} AND ${isRunning()}`);
}

type Rows = ResultsOf<ReturnType<typeof selectToday>>;

/** A person's present day, from the results of `selectToday`. Checkpoints that are old are replaced in the background. */
export function toToday(ctx: Context, [[clock], [settings], rows, last, ...facts]: Rows): Today {
  const now = ctx.clock.now();
  const day = localDay(now, clock ?? NO_CLOCK);
  const factsOf = toRecentFacts(facts);
  const [, , , , away] = facts;
  const lastOf = new Map(last.map((checkIn) => [checkIn.practiceId, checkIn]));
  const all = rows.map((row) => toTodayPractice(row, factsOf(row), now, day, lastOf.get(row.id)));
  const active = all.filter(({ shown }) => shown.practice.state === 'active');
  const practices = active.map(({ shown }) => shown);
  ctx.waitUntil(
    storeCheckpoints(
      ctx,
      rows.flatMap((row) => nextCheckpoint(row, factsOf(row), day) ?? []),
    ),
  );
  return {
    day,
    // The sort is stable: those that are due come first, the oldest of them on top.
    practices: practices.toSorted((a, b) => Number(b.due) - Number(a.due)),
    planned: all.flatMap(({ shown }) => (shown.practice.state === 'planned' ? [shown.practice] : [])),
    week: weekOfAll(practices),
    ring: sumOfRings(active.map(({ judged }) => judged.ring)),
    isBack: isBack(active, last, day),
    vacation: away.find(({ fromOn, toOn }) => fromOn <= day && day <= toOn) ?? null,
    hidesStreaks: settings?.hidesStreaks ?? false,
  };
}

const NO_CLOCK: OwnClock = { timeZone: 'UTC', dayStartMinutes: 0 };

type Last = Rows[3][number];
type OneToday = { shown: TodayPractice; judged: Judged };

function toTodayPractice(
  row: PracticeRow,
  facts: RecentFacts,
  now: number,
  day: string,
  last: Last | undefined,
): OneToday {
  const { practice, judged } = toJudgedPractice(row, facts, now);
  const sums = facts.days.find((each) => each.day === day);
  const shown = {
    practice,
    due: judged.isDueToday,
    outcome: judged.outcomeOn(day),
    checkIns: sums?.checkIns ?? 0,
    amount: sums?.amount ?? 0,
    minutes: sums?.minutes ?? 0,
    checkInId: last?.day === day ? last.id : null,
  };
  return { shown, judged };
}

/** How many days of silence make a return. */
const SILENT_DAYS = 3;

/** Whether the person was silent for some days before this one, and at least one of them asked for something. */
function isBack(active: readonly OneToday[], last: readonly Last[], day: string): boolean {
  const silent = Array.from({ length: SILENT_DAYS }, (_, at) => addDays(day, -1 - at));
  const latest =
    last
      .map((checkIn) => checkIn.day)
      .toSorted()
      .at(-1) ?? '';
  if (latest === '' || silent.some((each) => each <= latest)) return false;
  return active.some(({ judged }) => silent.some((each) => judged.outcomeOn(each) !== 'free'));
}

const DUE: ReadonlySet<DayOutcome> = new Set(['kept', 'missed', 'freeze', 'repair', 'open', 'ahead']);

/** The days of the week over all practices: how many were kept, of how many that were due. */
function weekOfAll(practices: readonly TodayPractice[]): Today['week'] {
  const days = Map.groupBy(
    practices.flatMap(({ practice }) => practice.week),
    ({ day }) => day,
  );
  return [...days].map(([day, outcomes]) => ({
    day,
    kept: outcomes.filter(({ outcome }) => outcome === 'kept').length,
    due: outcomes.filter(({ outcome }) => DUE.has(outcome)).length,
  }));
}
