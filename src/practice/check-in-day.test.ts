import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayOfCheckIn, gainsOf, type NewCheckIn, placeCheckIn } from '#src/practice/check-in-day.ts';
import { localDay } from '#src/shared/local-day.ts';

const HOUR = 60 * 60_000;
const taipei = { timeZone: 'Asia/Taipei', dayStartMinutes: 240 };
const at = (text: string) => Date.parse(text);

function place(more: Partial<NewCheckIn>) {
  const moment = more.at ?? at('2026-12-01T12:00+08:00');
  return placeCheckIn({
    at: moment,
    now: moment,
    timeZone: undefined,
    clock: taipei,
    startOn: '2026-11-01',
    endOn: '2026-12-21',
    recent: [],
    ...more,
  });
}

describe('the day of a check-in', () => {
  test.each([
    ['a minute before midnight', '2026-12-01T23:59+08:00', undefined, '2026-12-01'],
    ['a minute after midnight', '2026-12-02T00:01+08:00', undefined, '2026-12-01'],
    ['a minute before the day begins', '2026-12-02T03:59+08:00', undefined, '2026-12-01'],
    ['a minute after the day began', '2026-12-02T04:01+08:00', undefined, '2026-12-02'],
    ['where the device is', '2026-12-01T20:00Z', 'America/New_York', '2026-12-01'],
    ['by the own zone for a zone that nobody knows', '2026-12-01T20:00Z', 'Mars/Olympus', '2026-12-02'],
    ['by the own zone for an offset', '2026-12-01T20:00Z', '+02:00', '2026-12-02'],
    ['in the hour that summer time skips', '2026-03-29T03:30+02:00', 'Europe/Berlin', '2026-03-28'],
    ['in the hour that occurs twice', '2026-10-25T02:30+01:00', 'Europe/Berlin', '2026-10-24'],
    ['on a leap day', '2028-02-29T12:00Z', 'UTC', '2028-02-29'],
  ])('%s', (_, moment, timeZone, day) => {
    expect(place({ at: at(moment), timeZone, startOn: '2020-01-01', endOn: null })).toMatchObject({ day });
  });

  test('is the one on the clock of the device, whichever it is and whatever the season', () => {
    const zones = [
      'UTC',
      'Asia/Taipei',
      'Europe/Berlin',
      'America/New_York',
      'Pacific/Kiritimati',
      'Pacific/Niue',
    ];
    fc.assert(
      fc.property(
        fc.integer({ min: Date.UTC(2023, 0), max: Date.UTC(2029, 0) }),
        fc.constantFrom(...zones),
        fc.integer({ min: 0, max: 1439 }),
        (moment, timeZone, dayStartMinutes) => {
          const clock = { timeZone, dayStartMinutes };
          const placed = dayOfCheckIn({
            at: moment,
            timeZone,
            clock: { ...clock, timeZone: 'UTC' },
            recent: [],
          });
          expect(placed).toEqual({ day: localDay(moment, clock), timeZone });
        },
      ),
    );
  });
});

describe('what is accepted', () => {
  const moment = at('2026-12-01T12:00+08:00');
  test.each([
    ['as it happens', 0, { counts: true, reason: null }],
    ['five minutes ahead, by a clock that is fast', -5 * 60_000, { counts: true, reason: null }],
    ['six minutes ahead', -6 * 60_000, { refused: 'in_the_future' }],
    ['48 hours late', 48 * HOUR, { counts: true, reason: null }],
    [
      'later: it is saved with its day, does not count, and says why',
      48 * HOUR + 1,
      { counts: false, reason: 'too_late' },
    ],
    ['weeks late, from a device that was offline', 500 * HOUR, { day: '2026-12-01', counts: false }],
  ])('a check-in that arrives %s', (_, late, expected) => {
    expect(place({ at: moment, now: moment + late })).toMatchObject(expected);
  });

  test('none before the first day, and none after the last', () => {
    expect(place({ startOn: '2026-12-02' })).toEqual({ refused: 'before_start' });
    expect(place({ startOn: '2026-12-01', endOn: '2026-12-01' })).toMatchObject({ counts: true });
    expect(place({ endOn: '2026-11-30' })).toEqual({ refused: 'after_end' });
  });

  test('one of the last day that arrives when the practice is over', () => {
    const lastEvening = at('2026-12-21T22:00+08:00');
    expect(place({ at: lastEvening, now: lastEvening + 20 * HOUR })).toMatchObject({
      day: '2026-12-21',
      counts: true,
    });
  });
});

describe('a person who moves', () => {
  const zones = ['Pacific/Kiritimati', 'Asia/Taipei', 'Europe/Berlin', 'America/New_York', 'Pacific/Niue'];
  /** Check-ins one after the other, up to 13 hours apart, each written with the days that were written before. */
  const journeys = fc
    .array(fc.tuple(fc.integer({ min: 1, max: 13 * 60 }), fc.constantFrom(...zones)), {
      minLength: 2,
      maxLength: 40,
    })
    .map((legs) => {
      let moment = Date.UTC(2026, 9, 20);
      return legs.map(([minutes, timeZone]) => {
        moment += minutes * 60_000;
        return { at: moment, timeZone };
      });
    });

  function write(legs: readonly { at: number; timeZone: string }[]) {
    const written: { at: number; timeZone: string; day: string }[] = [];
    for (const leg of legs)
      written.push({ ...leg, ...dayOfCheckIn({ ...leg, clock: taipei, recent: written }) });
    return written;
  }

  test('gains no second day within twelve hours more than once a week', () => {
    fc.assert(
      fc.property(journeys, (legs) => {
        const gains = gainsOf(write(legs), taipei.dayStartMinutes);
        expect(gains.filter((gain, index) => gain - (gains[index - 1] ?? 0) < 7 * 24 * HOUR)).toEqual([]);
      }),
      { numRuns: process.env.FULL === '1' ? 3000 : 300 },
    );
  }, 60_000);

  test('loses no day: what was written stays, and each check-in has a day', () => {
    fc.assert(
      fc.property(journeys, (legs) => {
        const all = write(legs);
        expect(write(legs.slice(0, -1))).toEqual(all.slice(0, -1));
        expect(all.every(({ day }) => /^2026-1[01]-\d\d$/.test(day))).toBe(true);
      }),
      { numRuns: process.env.FULL === '1' ? 1000 : 100 },
    );
  }, 60_000);

  test('from Kiritimati to Niue may have the same hours as two days once, and the second time has one', () => {
    const legs = [
      { at: at('2026-12-02T12:00+14:00'), timeZone: 'Pacific/Kiritimati' },
      { at: at('2026-12-02T15:00+14:00'), timeZone: 'Pacific/Niue' },
      { at: at('2026-12-04T12:00+14:00'), timeZone: 'Pacific/Kiritimati' },
      { at: at('2026-12-04T15:00+14:00'), timeZone: 'Pacific/Niue' },
    ];
    expect(write(legs).map(({ day }) => day)).toEqual([
      '2026-12-02',
      '2026-12-01',
      '2026-12-04',
      '2026-12-04',
    ]);
  });

  test('and practises in the evening and the next morning has two days, as everybody has', () => {
    const evening = { at: at('2026-12-01T22:00+08:00'), timeZone: 'Asia/Taipei', day: '2026-12-01' };
    const gain = { at: at('2026-11-30T12:00+08:00'), timeZone: 'Asia/Taipei', day: '2026-11-30' };
    const morning = at('2026-12-02T07:00+09:00');
    expect(
      dayOfCheckIn({ at: morning, timeZone: 'Asia/Tokyo', clock: taipei, recent: [gain, evening] }).day,
    ).toBe('2026-12-02');
  });
});
