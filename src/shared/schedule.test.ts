import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dueNow, latestDue, nextDue, type Schedule } from '#src/shared/schedule.ts';

const DAY = 24 * 60;
const schedules: fc.Arbitrary<Schedule> = fc.oneof(
  fc.record({ everyMinutes: fc.integer({ min: 1, max: DAY }) }),
  fc.record({ dailyAt: fc.integer({ min: 0, max: DAY - 1 }) }),
);
const minutes = fc.integer({ min: 20 * 365 * DAY, max: 60 * 365 * DAY });

/** Whether a schedule is due in a minute, computed in the simplest way. */
function isDueAt(schedule: Schedule, minute: number): boolean {
  const ofDay = minute % DAY;
  return 'dailyAt' in schedule ? ofDay === schedule.dailyAt : ofDay % schedule.everyMinutes === 0;
}

/** The due minutes that a job runs for when the clock ticks at these minutes. */
function runsAt(schedule: Schedule, ticks: readonly number[]): number[] {
  const runs: number[] = [];
  for (const tick of ticks) {
    const due = dueNow(schedule, tick, runs.at(-1) ?? null);
    if (due !== null) runs.push(due);
  }
  return runs;
}

const range = (start: number, length: number) => Array.from({ length }, (_, at) => start + at);

test('over any period each due minute runs once', () => {
  fc.assert(
    fc.property(schedules, minutes, fc.integer({ min: 1, max: 3 * DAY }), (schedule, start, length) => {
      const ticks = range(start, length);
      expect(runsAt(schedule, ticks)).toEqual(ticks.filter((tick) => isDueAt(schedule, tick)));
    }),
    { numRuns: 60 },
  );
});

test('ticks that come twice, late or never double no run, and missed minutes are made up for once', () => {
  fc.assert(
    fc.property(
      schedules,
      minutes,
      fc.array(fc.integer({ min: 0, max: 2000 }), { minLength: 1, maxLength: 60 }),
      (schedule, start, gaps) => {
        let now = latestDue(schedule, start);
        const ticks = [
          now,
          ...gaps.map((gap) => {
            now += gap;
            return now;
          }),
        ];
        const runs = runsAt(schedule, ticks);
        expect(new Set(runs).size).toBe(runs.length);
        expect(runs.every((run) => isDueAt(schedule, run))).toBe(true);
        expect(runs.at(-1)).toBe(latestDue(schedule, now));
      },
    ),
  );
});

test('between two due minutes there is none', () => {
  fc.assert(
    fc.property(schedules, minutes, (schedule, minute) => {
      const [before, after] = [latestDue(schedule, minute), nextDue(schedule, minute)];
      expect(before <= minute && minute < after).toBe(true);
      expect(isDueAt(schedule, before) && isDueAt(schedule, after)).toBe(true);
      expect(range(before + 1, after - before - 1).some((between) => isDueAt(schedule, between))).toBe(false);
    }),
  );
});

test('a nightly job that never ran runs only in its minute, and one that missed its minute runs at the next tick', () => {
  const nightly = { dailyAt: 3 * 60 };
  const midnight = 20_000 * DAY;
  expect(dueNow(nightly, midnight + 200, null)).toBeNull();
  expect(dueNow(nightly, midnight + 180, null)).toBe(midnight + 180);
  expect(dueNow(nightly, midnight + 200, midnight + 180 - DAY)).toBe(midnight + 180);
});
