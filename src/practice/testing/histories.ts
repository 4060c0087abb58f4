import fc from 'fast-check';
import { fromDayNumber, toDayNumber } from '#src/practice/day-number.ts';
import type { History } from '#src/practice/history.ts';
import type { Schedule } from '#src/practice/model.ts';

/** A history of a daily practice, from the first of January 2026 on, with what a test says otherwise. */
export function historyOf(more: Partial<History> & { schedule?: Schedule }): History {
  const { schedule = { kind: 'daily' }, startOn = '2026-01-01', ...rest } = more;
  return {
    startOn,
    endOn: null,
    versions: [{ fromOn: startOn, schedule }],
    kept: [],
    excused: [],
    vacations: [],
    today: '2026-01-31',
    ...rest,
  };
}

/** The days from one to another. */
export function daysFrom(from: string, to: string): string[] {
  const [first, last] = [toDayNumber(from), toDayNumber(to)];
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => fromDayNumber(first + at));
}

export const schedules: fc.Arbitrary<Schedule> = fc.oneof(
  fc.constant<Schedule>({ kind: 'daily' }),
  fc
    .uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 7 })
    .map((weekdays): Schedule => ({ kind: 'weekdays', weekdays: weekdays.sort() })),
  fc
    .tuple(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 1, max: 7 }))
    .map(([a, b]): Schedule => ({ kind: 'weekly', min: Math.min(a, b), max: Math.max(a, b) })),
  fc.integer({ min: 2, max: 9 }).map((every): Schedule => ({ kind: 'interval', every })),
);

/** From 2023 on, so that histories meet the leap day of 2024. */
const FIRST = toDayNumber('2023-11-01');

/**
 * Random histories of up to 120 days: people who keep nearly every day, some, or hardly any; with up to three changes of the
 * schedule, rest days, repairs and vacations, some of them outside of start and end.
 */
export const histories: fc.Arbitrary<History> = fc
  .record({
    start: fc.integer({ min: 0, max: 100 }),
    length: fc.integer({ min: 1, max: 120 }),
    end: fc.option(fc.integer({ min: 0, max: 140 })),
    diligence: fc.constantFrom(3, 6, 9, 10),
    dice: fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 124, maxLength: 124 }),
    changes: fc.array(fc.tuple(fc.integer({ min: -3, max: 120 }), schedules), { maxLength: 3 }),
    schedule: schedules,
    excused: fc.array(fc.tuple(fc.integer({ min: -3, max: 124 }), fc.constantFrom('rest', 'repair')), {
      maxLength: 8,
    }),
    vacations: fc.array(fc.tuple(fc.integer({ min: -9, max: 124 }), fc.integer({ min: 0, max: 12 })), {
      maxLength: 2,
    }),
  })
  .map(({ start, length, end, diligence, dice, changes, schedule, excused, vacations }) => {
    const on = (day: number) => fromDayNumber(FIRST + start + day);
    return {
      startOn: on(0),
      endOn: end === null ? null : on(end),
      versions: [
        { fromOn: on(0), schedule },
        ...changes.map(([day, changed]) => ({ fromOn: on(day), schedule: changed })),
      ],
      kept: dice.slice(0, length + 2).flatMap((die, at) => (die < diligence ? [on(at - 1)] : [])),
      excused: excused.map(([day, kind]) => ({ day: on(day), kind })),
      vacations: vacations.map(([day, days]) => ({ fromOn: on(day), toOn: on(day + days) })),
      today: on(length),
    };
  });
