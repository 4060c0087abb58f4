import type { Practice } from '#src/practice/model.ts';
import { stateOn } from '#src/practice/state.ts';
import type { PracticeCard } from '#src/practice/today-model.ts';
import { REOPEN_MS } from '#src/practice/words.ts';
import { toIso } from '#src/shared/instant.ts';
import { localDay } from '#src/shared/local-day.ts';
import { toByline } from '#worker/accounts/queries.ts';
import { toDiscussed } from '#worker/discussion/queries.ts';
import { judge } from '#worker/practice/days/judge.ts';
import type { Facts, ScheduleVersion } from '#worker/practice/days/select-facts.ts';
import type { PracticeRow } from '#worker/practice/practices/select-practices.ts';

/** A practice as its reader gets it, with what its days amount to. */
export function toPractice(row: PracticeRow, facts: Facts, now: number): Practice {
  return toJudgedPractice(row, facts, now).practice;
}

/** The same with how its days turned out. */
export function toJudgedPractice(row: PracticeRow, facts: Facts, now: number) {
  const judged = judge(row, facts, todayOf(row, now));
  const stats = row.showsDetails ? judged.stats : { ...judged.stats, minutes: null, amount: null };
  return { practice: { ...toShown(row, facts.versions, now), stats, week: judged.week }, judged };
}

/** A practice in a list of others' practices. */
export function toPracticeCard(
  row: PracticeRow,
  versions: readonly ScheduleVersion[],
  now: number,
): PracticeCard {
  return { ...toShown(row, versions, now), keptDays: row.keptDayCount, checkIns: row.checkInCount };
}

/** The present day of a practice's owner. */
export function todayOf(row: Pick<PracticeRow, 'timeZone' | 'dayStartMinutes'>, now: number): string {
  return localDay(now, row);
}

type Shown = Omit<Practice, 'stats' | 'week'>;

function toShown(row: PracticeRow, versions: readonly ScheduleVersion[], now: number): Shown {
  const { id, action, why, startOn, endOn, amount, unit, dayRule, minutes, moment, remindAt } = row;
  const { tags, resources, visibility, reveal, showsAsCopy, copiedFrom, version, completedAt } = row;
  return {
    ...{
      id,
      action,
      name: row.practiceName,
      why,
      startOn,
      endOn,
      amount,
      unit,
      dayRule,
      minutes,
      moment,
      remindAt,
    },
    ...{ tags, resources, visibility, reveal, showsAsCopy, copiedFrom, version },
    person: toByline(row),
    state: stateOn(row, todayOf(row, now)),
    // The schedule that was chosen last, even where it holds only from a day that is still to come.
    schedule: versions.at(-1)?.schedule ?? { kind: 'daily' },
    completedAt: completedAt === null ? null : toIso(completedAt),
    reopensUntil: completedAt === null ? null : toIso(completedAt + REOPEN_MS),
    createdAt: toIso(row.createdAt),
    updatedAt: toIso(row.updatedAt),
    ...toDiscussed(row),
  };
}
