import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromDayNumber, mondayOf, toDayNumber } from '#src/practice/day-number.ts';
import type { History } from '#src/practice/history.ts';
import {
  checkpointAfter,
  checkpointBefore,
  type Evaluation,
  evaluate,
  evaluateFrom,
} from '#src/practice/outcomes.ts';
import { scheduleOn } from '#src/practice/schedule.ts';
import { outcomeOn } from '#src/practice/stats.ts';
import { daysFrom, histories, schedules } from '#src/practice/testing/histories.ts';
import { addDays, startOfWeek } from '#src/shared/local-day.ts';

/** Thousands of histories each night, and a sample on each run (`npm run test:all`). */
const RUNS = { numRuns: process.env.FULL === '1' ? 10_000 : 500 };
const TIMEOUT = 120_000;
const offset = fc.integer({ min: 0, max: 121 });

/** What no further kept day may lower. */
const strength = ({ streak, bestStreak, keptDays, rate }: Evaluation) => [
  streak,
  bestStreak,
  keptDays,
  rate ?? 0,
];

const PAST = ['kept', 'missed', 'free', 'freeze', 'rest', 'vacation', 'repair'];
const TO_COME = ['ahead', 'free', 'rest', 'vacation'];

function mayBe(outcome: string | undefined, day: string, today: string): boolean {
  if (day > today) return TO_COME.includes(outcome ?? '');
  return PAST.includes(outcome ?? '') || (day === today && outcome === 'open');
}

function excusing(history: History, day: string, kind: 'rest' | 'repair' | 'vacation'): History {
  if (kind === 'vacation')
    return { ...history, vacations: [...history.vacations, { fromOn: day, toOn: addDays(day, 2) }] };
  return { ...history, excused: [...history.excused, { day, kind }] };
}

const upTo = (history: History) => history.kept.filter((day) => day <= history.today);

describe('of every history', { timeout: TIMEOUT }, () => {
  test('the order in which check-ins arrive, and how often a day is named, does not matter', () => {
    fc.assert(
      fc.property(histories, fc.infiniteStream(fc.integer({ min: 0, max: 1e6 })), (history, dice) => {
        const shuffled = [...history.kept, ...history.kept.slice(0, 9)]
          .map((day) => ({ day, at: dice.next().value }))
          .sort((a, b) => a.at - b.at)
          .map(({ day }) => day);
        const excused = history.excused.toReversed();
        const versions = [...history.versions.slice(1), ...history.versions.slice(0, 1)];
        const sameDay = new Set(versions.map(({ fromOn }) => fromOn)).size < versions.length;
        expect(
          evaluate({ ...history, kept: shuffled, excused, versions: sameDay ? history.versions : versions }),
        ).toEqual(evaluate(history));
      }),
      RUNS,
    );
  });

  test('a late true check-in shortens no streak, neither the present nor the best, and lowers no rate', () => {
    fc.assert(
      fc.property(histories, offset, (history, at) => {
        const late = addDays(history.startOn, at);
        fc.pre(late <= history.today);
        const before = strength(evaluate(history));
        const after = strength(evaluate({ ...history, kept: [...history.kept, late] }));
        expect(after.filter((value, index) => value < (before[index] ?? 0))).toEqual([]);
      }),
      RUNS,
    );
  });

  test('a check-in and its undo leave everything as it was', () => {
    fc.assert(
      fc.property(histories, offset, (history, at) => {
        const day = addDays(history.startOn, at);
        fc.pre(!history.kept.includes(day));
        const before = evaluate(history);
        const kept = [...history.kept, day];
        evaluate({ ...history, kept });
        expect(evaluate({ ...history, kept: kept.filter((other) => other !== day) })).toEqual(before);
      }),
      RUNS,
    );
  });

  test('the best streak is at least the present one, and no streak exceeds what was kept', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const { streak, bestStreak, keptDays, keptWeeks, streakUnit, freezesHeld } = evaluate(history);
        expect(bestStreak).toBeGreaterThanOrEqual(streak);
        expect(streakUnit === 'day' ? keptDays : keptWeeks).toBeGreaterThanOrEqual(bestStreak);
        expect(freezesHeld).toBeGreaterThanOrEqual(0);
        expect(freezesHeld).toBeLessThanOrEqual(2);
      }),
      RUNS,
    );
  });

  test('a streak of days is what was kept since the last missed day: excused and frozen days add nothing', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const { outcomes, streakUnit, streak, bestStreak } = evaluate(history);
        fc.pre(streakUnit === 'day');
        const runs = [0];
        for (const outcome of outcomes) {
          if (outcome === 'missed') runs.push(0);
          if (outcome === 'kept') runs[runs.length - 1] = (runs.at(-1) ?? 0) + 1;
        }
        expect(streak).toBe(runs.at(-1));
        expect(bestStreak).toBe(Math.max(...runs));
      }),
      RUNS,
    );
  });

  test('rest days, vacations and repairs alone make no streak, no kept week and no rate', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const { streak, bestStreak, keptDays, keptWeeks, rate } = evaluate({ ...history, kept: [] });
        expect([streak, bestStreak, keptDays, keptWeeks, rate ?? 0]).toEqual([0, 0, 0, 0, 0]);
      }),
      RUNS,
    );
  });

  test('a rest day, a vacation or a repair shortens no streak', () => {
    fc.assert(
      fc.property(histories, offset, fc.constantFrom('rest', 'repair', 'vacation'), (history, at, kind) => {
        const day = addDays(history.startOn, at);
        const before = evaluate(history);
        const after = evaluate(excusing(history, day, kind));
        expect(after.streak).toBeGreaterThanOrEqual(before.streak);
        expect(after.bestStreak).toBeGreaterThanOrEqual(before.bestStreak);
      }),
      RUNS,
    );
  });

  test('where nothing was missed, a rest day, a vacation or a repair lengthens no streak', () => {
    fc.assert(
      fc.property(histories, offset, fc.constantFrom('rest', 'repair', 'vacation'), (history, at, kind) => {
        const isWeekly = history.versions.every(({ schedule }) => schedule.kind === 'weekly');
        const before = evaluate(history);
        fc.pre(isWeekly || before.streakUnit === 'day');
        fc.pre(!before.outcomes.includes('missed'));
        const after = evaluate(excusing(history, addDays(history.startOn, at), kind));
        expect([after.streak, after.bestStreak]).toEqual([before.streak, before.bestStreak]);
      }),
      RUNS,
    );
  });

  test('it makes no difference whether it is evaluated at once or from a checkpoint, of which no earlier day is read', () => {
    fc.assert(
      fc.property(histories, offset, (history, at) => {
        const day = addDays(history.startOn, at);
        fc.pre(day <= history.today && (history.endOn === null || startOfWeek(day) <= history.endOn));
        const checkpoint = checkpointBefore(history, day);
        const recent = {
          ...history,
          kept: history.kept.filter((kept) => kept >= checkpoint.day),
          excused: history.excused.filter((excused) => excused.day >= checkpoint.day),
          vacations: history.vacations.filter(({ toOn }) => toOn >= checkpoint.day),
        };
        const [atOnce, inSteps] = [evaluate(history), evaluateFrom(checkpoint, recent)];
        const skipped = atOnce.outcomes.length - inSteps.outcomes.length;
        expect({ ...inSteps, firstDay: atOnce.firstDay, outcomes: [] }).toEqual({ ...atOnce, outcomes: [] });
        expect(inSteps.outcomes).toEqual(atOnce.outcomes.slice(skipped));
      }),
      RUNS,
    );
  });

  test('a checkpoint is the same, computed from the start or from an earlier one', () => {
    fc.assert(
      fc.property(histories, offset, offset, (history, a, b) => {
        const [first, second] = [Math.min(a, b), Math.max(a, b)].map((at) => addDays(history.startOn, at));
        fc.pre(first !== undefined && second !== undefined && second <= history.today);
        fc.pre(history.endOn === null || startOfWeek(second) <= history.endOn);
        const earlier = checkpointBefore(history, first);
        const recent = {
          ...history,
          kept: history.kept.filter((kept) => kept >= earlier.day),
          excused: history.excused.filter((excused) => excused.day >= earlier.day),
        };
        expect(checkpointAfter(earlier, recent, second)).toEqual(checkpointBefore(history, second));
      }),
      RUNS,
    );
  });

  test('each day from the start to the end of the week has one outcome, and the days to come have none of the past', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const { outcomes } = evaluate(history);
        const last = upTo(history).length === history.kept.length ? history.today : null;
        fc.pre(last !== null);
        const sunday = addDays(startOfWeek(history.today), 6);
        const end = history.endOn !== null && history.endOn < sunday ? history.endOn : sunday;
        const days = daysFrom(history.startOn, end);
        expect(outcomes.length).toBe(days.length);
        expect(days.filter((day, index) => !mayBe(outcomes[index], day, history.today))).toEqual([]);
      }),
      RUNS,
    );
  });

  test('the rate is between 0 and 1', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const { rate } = evaluate(history);
        expect(rate === null || (rate >= 0 && rate <= 1)).toBe(true);
      }),
      RUNS,
    );
  });

  test('the day after, with nothing kept, shows no day of the past otherwise', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const kept = upTo(history);
        const before = evaluate({ ...history, kept });
        const after = evaluate({ ...history, kept, today: addDays(history.today, 1) });
        // Only the present week is still open.
        const monday = startOfWeek(history.today);
        const settled = daysFrom(history.startOn, addDays(monday, -1));
        expect(after.outcomes.slice(0, settled.length)).toEqual(before.outcomes.slice(0, settled.length));
        expect(after.bestStreak >= before.bestStreak || after.streakUnit !== before.streakUnit).toBe(true);
      }),
      RUNS,
    );
  });
});

describe('of every change of the schedule', { timeout: TIMEOUT }, () => {
  test('the days before it have the outcomes they had, and the week it falls in when it is weekly', () => {
    fc.assert(
      fc.property(histories, schedules, fc.integer({ min: 1, max: 130 }), (history, schedule, at) => {
        const fromOn = addDays(history.startOn, at);
        const versions = history.versions.filter((version) => version.fromOn < fromOn);
        const [before, after] = [
          evaluate({ ...history, versions }),
          evaluate({ ...history, versions: [...versions, { fromOn, schedule }] }),
        ];
        const was = scheduleOn(versions, history.startOn, fromOn);
        const isWeekly = was.kind === 'weekly' || schedule.kind === 'weekly';
        const firstChanged = isWeekly ? fromDayNumber(mondayOf(toDayNumber(fromOn) + 6)) : fromOn;
        const changed = daysFrom(history.startOn, addDays(firstChanged, -1)).filter(
          (day) => outcomeOn(after, day) !== outcomeOn(before, day),
        );
        expect(changed).toEqual([]);
      }),
      RUNS,
    );
  });
});

describe('of every weekly practice', { timeout: TIMEOUT }, () => {
  test('a calendar week that has ended is short of exactly the days that it lacked, and whole weeks count as kept', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 7 }),
        fc.array(fc.uniqueArray(fc.integer({ min: 0, max: 6 })), { minLength: 1, maxLength: 40 }),
        (min, weeks) => {
          const startOn = '2024-01-29';
          const kept = weeks.flatMap((days, week) => days.map((day) => addDays(startOn, week * 7 + day)));
          const { outcomes, keptWeeks, rate } = evaluate({
            startOn,
            endOn: null,
            versions: [{ fromOn: startOn, schedule: { kind: 'weekly', min, max: 7 } }],
            kept,
            excused: [],
            vacations: [],
            today: addDays(startOn, weeks.length * 7),
          });
          weeks.forEach((days, week) => {
            const ofWeek = outcomes.slice(week * 7, week * 7 + 7);
            const short = ofWeek.filter((outcome) => outcome === 'missed' || outcome === 'freeze').length;
            expect(short).toBe(Math.max(0, min - days.length));
          });
          const done = weeks.reduce((sum, days) => sum + Math.min(days.length, min), 0);
          expect(keptWeeks).toBe(weeks.filter((days) => days.length >= min).length);
          expect(rate).toBeCloseTo(done / (min * weeks.length));
        },
      ),
      RUNS,
    );
  });
});

describe('of every practice at intervals', { timeout: TIMEOUT }, () => {
  test('no two kept days of a streak without freezes lie further apart than the interval', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 9 }),
        fc.array(fc.integer({ min: 1, max: 14 }), { minLength: 1, maxLength: 60 }),
        (every, gaps) => {
          const startOn = '2026-01-01';
          let at = -1;
          const numbers = gaps.map((gap) => {
            at += gap;
            return at;
          });
          const { outcomes } = evaluate({
            startOn,
            endOn: null,
            versions: [{ fromOn: startOn, schedule: { kind: 'interval', every } }],
            kept: numbers.map((number) => addDays(startOn, number)),
            excused: [],
            vacations: [],
            today: addDays(startOn, at),
          });
          numbers.forEach((number, index) => {
            const between = outcomes.slice(index === 0 ? 0 : (numbers[index - 1] ?? 0) + 1, number);
            const gap = gaps[index] ?? 0;
            // Early or in time leaves nothing missed; each full interval too much is one due day that went by.
            expect(between.filter((outcome) => outcome !== 'free').length).toBe(
              Math.floor((gap - 1) / every),
            );
          });
        },
      ),
      RUNS,
    );
  });
});
