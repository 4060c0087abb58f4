import { fromDayNumber, mondayOf, toDayNumber } from '#src/practice/day-number.ts';
import { Days, type History } from '#src/practice/history.ts';
import { judgeDays } from '#src/practice/judge-days.ts';
import { judgeWeek, weekNeed } from '#src/practice/judge-week.ts';
import type { DayOutcome } from '#src/practice/model.ts';
import { DAYS_PER_FREEZE, emptyTally, type Tally } from '#src/practice/tally.ts';

/** Raised whenever days are judged otherwise than before, so that checkpoints that were stored earlier are not used. */
export const RULES_VERSION = 1;

/** The tally of a practice at the beginning of a day, its first day or a Monday. */
export type Checkpoint = { day: string; tally: Tally };

/** What a practice amounts to. Streaks count days, or weeks while the schedule of today is weekly. */
export type Evaluation = {
  /** The day of the first outcome; the others follow day by day, to the end of the present week or of the practice. */
  firstDay: string;
  outcomes: DayOutcome[];
  streakUnit: 'day' | 'week';
  streak: number;
  bestStreak: number;
  keptDays: number;
  keptWeeks: number;
  /** Kept of due, 0 to 1; null before anything was due. Days on which the person is excused are not due. */
  rate: number | null;
  freezesHeld: number;
  /** Whether the practice waits for a check-in today. */
  isDueToday: boolean;
  /** The present week of a weekly schedule; null for others, and outside of start and end. */
  weekly: { kept: number; need: number; max: number } | null;
};

/** Evaluates a practice from its first day on. Takes time in proportion to its days. */
export function evaluate(history: History): Evaluation {
  return evaluateFrom({ day: history.startOn, tally: emptyTally() }, history);
}

/** Evaluates a practice from a checkpoint on. Of the history, only what is on or after its day is needed. */
export function evaluateFrom(checkpoint: Checkpoint, history: History): Evaluation {
  const days = new Days(history, toDayNumber(checkpoint.day));
  const tally = { ...checkpoint.tally };
  const outcomes = judge(days, days.last, tally);
  const isWeekly = scheduleNow(days, history).kind === 'weekly';
  return {
    firstDay: checkpoint.day,
    outcomes,
    streakUnit: isWeekly ? 'week' : 'day',
    streak: isWeekly ? tally.streakWeeks : tally.streakDays,
    bestStreak: isWeekly ? tally.bestWeeks : tally.bestDays,
    keptDays: tally.keptDays,
    keptWeeks: tally.keptWeeks,
    rate: tally.due === 0 ? null : tally.keptDue / tally.due,
    freezesHeld: Math.floor(tally.towardsFreezes / DAYS_PER_FREEZE),
    isDueToday: outcomes[days.today - days.first] === 'open',
    weekly: weeklyNow(days, history),
  };
}

/**
 * The checkpoint at the beginning of the week of a day, which is today or earlier. It holds until a day before it changes.
 */
export function checkpointBefore(history: History, day: string): Checkpoint {
  return checkpointAfter({ day: history.startOn, tally: emptyTally() }, history, day);
}

/** The same, computed from an earlier checkpoint. Of the history, only what is on or after that one's day is needed. */
export function checkpointAfter(earlier: Checkpoint, history: History, day: string): Checkpoint {
  const first = toDayNumber(earlier.day);
  const monday = Math.max(first, mondayOf(toDayNumber(day)));
  const tally = { ...earlier.tally };
  judge(new Days(history, first), monday - 1, tally);
  return { day: fromDayNumber(monday), tally };
}

/** Judges week after week up to a day, the end of a week or of the practice. */
function judge(days: Days, last: number, tally: Tally): DayOutcome[] {
  const outcomes: DayOutcome[] = [];
  for (let from = days.first; from <= last; from = mondayOf(from) + 7) {
    const week = { from, to: Math.min(mondayOf(from) + 6, last) };
    const { schedule } = days.versionOn(from);
    if (schedule.kind === 'weekly') judgeWeek(days, week, schedule.min, tally, outcomes);
    else judgeDays(days, week, tally, outcomes);
  }
  return outcomes;
}

function scheduleNow(days: Days, history: History) {
  const start = toDayNumber(history.startOn);
  return days.versionOn(Math.max(start, Math.min(days.today, days.last))).schedule;
}

function weeklyNow(days: Days, history: History): Evaluation['weekly'] {
  const schedule = scheduleNow(days, history);
  if (schedule.kind !== 'weekly' || days.today < days.first || days.today > days.last) return null;
  const from = Math.max(days.first, mondayOf(days.today));
  const week = { from, to: Math.min(mondayOf(days.today) + 6, days.last) };
  const { kept, need } = weekNeed(days, week, schedule.min);
  return { kept, need, max: schedule.max };
}
