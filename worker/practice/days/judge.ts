import type { DayOutcome, Practice, PracticeStats } from '#src/practice/model.ts';
import { type Evaluation, evaluate, evaluateFrom } from '#src/practice/outcomes.ts';
import { outcomeOn, practiceStats, type Ring, weekOf, weekRing } from '#src/practice/stats.ts';
import { addDays } from '#src/shared/local-day.ts';
import type { Facts } from '#worker/practice/days/select-facts.ts';

/** How the days of a practice turned out, as of a day of its owner. */
export type Judged = {
  stats: PracticeStats;
  week: Practice['week'];
  ring: Ring;
  isDueToday: boolean;
  outcomeOn: (day: string) => DayOutcome;
};

type Judgeable = { startOn: string; endOn: string | null; checkInCount: number };

/** Judges a practice by its dates. */
export function judge({ startOn, endOn, checkInCount }: Judgeable, facts: Facts, today: string): Judged {
  const { since } = facts;
  const history = historyOf({ startOn, endOn }, facts, today);
  const found = since ? evaluateFrom(since, history) : evaluate(history);
  const sumOf = (key: 'minutes' | 'amount') =>
    facts.days.reduce((sum, day) => sum + day[key], since?.[key] ?? 0);
  const totals = { checkIns: checkInCount, minutes: sumOf('minutes'), amount: sumOf('amount') };
  return {
    stats: practiceStats(found, totals, { startOn, endOn, today }),
    week: weekOf(found, today).map((day) => ({ ...day, outcome: outcomeIn(found, endOn, day.day) })),
    ring: weekRing(found, today),
    isDueToday: found.isDueToday,
    outcomeOn: (day) => outcomeIn(found, endOn, day),
  };
}

/** What the rules judge a practice by. */
export function historyOf(range: { startOn: string; endOn: string | null }, facts: Facts, today: string) {
  const kept = facts.days.filter((day) => day.kept).map(({ day }) => day);
  return { ...range, ...facts, kept, today };
}

/** Days of later weeks have no outcome yet: they are ahead, unless the practice has ended by then. */
function outcomeIn(found: Evaluation, endOn: string | null, day: string): DayOutcome {
  const isAhead = day >= found.firstDay && (endOn === null || day <= endOn);
  const isKnown = found.outcomes.length > 0 && day <= lastDay(found);
  return isAhead && !isKnown ? 'ahead' : outcomeOn(found, day);
}

function lastDay({ firstDay, outcomes }: Evaluation): string {
  return addDays(firstDay, outcomes.length - 1);
}
