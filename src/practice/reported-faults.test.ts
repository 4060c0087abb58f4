import { describe, expect, test } from 'vitest';
import { placeCheckIn } from '#src/practice/check-in-day.ts';
import { checkInSchema, createPracticeSchema } from '#src/practice/model.ts';
import { evaluate } from '#src/practice/outcomes.ts';
import { keepsDay } from '#src/practice/schedule.ts';
import { waitsForCheckIn } from '#src/practice/state.ts';
import { outcomeOn } from '#src/practice/stats.ts';
import { daysFrom, historyOf } from '#src/practice/testing/histories.ts';
import { MOMENTS, MOODS, REVEALS } from '#src/practice/words.ts';
import { localDay } from '#src/shared/local-day.ts';

/** Faults that people reported about other apps; each test would have found the one whose report it names. */

const TEN_DAYS = daysFrom('2026-01-01', '2026-01-10');
const taipei = { timeZone: 'Asia/Taipei', dayStartMinutes: 240 };
const taipeiTime = (text: string) => Date.parse(`${text}+08:00`);
const checkInAt = (moment: number, more = {}) =>
  placeCheckIn({
    at: moment,
    now: moment,
    timeZone: 'Asia/Taipei',
    clock: taipei,
    startOn: '2026-01-01',
    endOn: '2026-01-31',
    recent: [],
    ...more,
  });

describe('streaks', () => {
  test('show no 0 before the check-in of today (keep-the-rhythm#99, SimpleTimeTracker#223)', () => {
    const history = historyOf({ kept: TEN_DAYS, today: '2026-01-11' });
    expect(evaluate(history)).toMatchObject({ streak: 10, isDueToday: true });
    expect(outcomeOn(evaluate(history), '2026-01-11')).toBe('open');
  });

  test('stand for today only, not for the last day of a practice that is over (Yamtrack PR#1669)', () => {
    const over = historyOf({ kept: TEN_DAYS.slice(0, 5), endOn: '2026-01-06', today: '2026-01-20' });
    expect(evaluate(over)).toMatchObject({ streak: 0, bestStreak: 5 });
    expect(outcomeOn(evaluate(over), '2026-01-06')).toBe('missed');
  });

  test('are not lengthened by days on which a person is excused (Grove#24)', () => {
    const excused = daysFrom('2026-01-04', '2026-01-06').map((day) => ({ day, kind: 'rest' as const }));
    const vacations = [{ fromOn: '2026-01-07', toOn: '2026-01-20' }];
    const history = historyOf({ kept: TEN_DAYS.slice(0, 3), excused, vacations, today: '2026-01-21' });
    expect(evaluate(history)).toMatchObject({ streak: 3, bestStreak: 3, rate: 1 });
  });

  test('have their own best after an undo, not the present one (Grove PR#4)', () => {
    const kept = [...daysFrom('2026-01-01', '2026-01-06'), '2026-01-09'];
    const undone = historyOf({ kept, today: '2026-01-10' });
    const done = { ...undone, kept: [...kept, '2026-01-10'] };
    expect(evaluate(done)).toMatchObject({ streak: 2, bestStreak: 6 });
    expect(evaluate(undone)).toMatchObject({ streak: 1, bestStreak: 6 });
  });

  test('are put right by a late check-in, which changes no other day (uhabits#1426)', () => {
    const kept = ['2026-01-01', '2026-01-02', '2026-01-04', '2026-01-07'];
    const before = evaluate(historyOf({ kept, today: '2026-01-08' }));
    const after = evaluate(historyOf({ kept: [...kept, '2026-01-03'], today: '2026-01-08' }));
    const changed = daysFrom('2026-01-01', '2026-01-08').filter(
      (day) => outcomeOn(before, day) !== outcomeOn(after, day),
    );
    expect(changed).toEqual(['2026-01-03']);
  });

  test('stay what they are when a day is kept that was kept before, from a notice or by a second request (Grit#238, Streaker#18)', () => {
    const once = evaluate(historyOf({ kept: TEN_DAYS, today: '2026-01-10' }));
    expect(
      evaluate(historyOf({ kept: [...TEN_DAYS, '2026-01-10', '2026-01-10'], today: '2026-01-10' })),
    ).toEqual(once);
    expect(once).toMatchObject({ streak: 10, keptDays: 10 });
  });

  test('and freezes are as before after a check-in and its undo (Habitica#1012, #1079)', () => {
    const seven = historyOf({ kept: TEN_DAYS.slice(0, 7), today: '2026-01-07' });
    const six = { ...seven, kept: TEN_DAYS.slice(0, 6) };
    expect([evaluate(six), evaluate(seven), evaluate(six)].map(({ freezesHeld }) => freezesHeld)).toEqual([
      0, 1, 0,
    ]);
  });
});

describe('days', () => {
  test('are not days of UTC (habitsync#128, heatmap-tracker#81)', () => {
    expect(checkInAt(taipeiTime('2026-01-10T07:30'))).toMatchObject({ day: '2026-01-10' });
    expect(new Date(taipeiTime('2026-01-10T07:30')).toISOString().slice(0, 10)).toBe('2026-01-09');
  });

  test('last after midnight until the hour at which the next begins, and keep not the next one (BeeSwift#35, #228, Habitica#5226)', () => {
    const night = taipeiTime('2026-01-10T01:15');
    expect(checkInAt(night)).toMatchObject({ day: '2026-01-09' });
    expect(localDay(night, taipei)).toBe('2026-01-09');
  });

  test('end not early for people who fly west, or whose clock jumps (Habitica#3806, #3872)', () => {
    const kept = [...TEN_DAYS, '2026-01-11'];
    const asOfBefore = evaluate(historyOf({ kept, today: '2026-01-11' }));
    const landed = evaluate(historyOf({ kept, today: '2026-01-10' }));
    expect(landed).toMatchObject({ streak: 11, keptDays: 11 });
    expect(landed.streak).toBe(asOfBefore.streak);
    const withoutToday = evaluate(
      historyOf({ kept: kept.filter((day) => day !== '2026-01-10'), today: '2026-01-10' }),
    );
    expect(withoutToday).toMatchObject({ streak: 10, isDueToday: true });
  });
});

describe('weeks', () => {
  const weekly = { kind: 'weekly', min: 3, max: 5 } as const;
  const startOn = '2026-01-05';

  test('are calendar weeks, not any seven days (uhabits#1405, #433)', () => {
    // Three at the beginning of one week, three at the end of the next: ten days lie between.
    const kept = ['2026-01-05', '2026-01-06', '2026-01-07', '2026-01-16', '2026-01-17', '2026-01-18'];
    const history = historyOf({ startOn, schedule: weekly, kept, today: '2026-01-19' });
    expect(evaluate(history)).toMatchObject({ streak: 2, keptWeeks: 2, streakUnit: 'week', rate: 1 });
  });

  test('of which two of three days were kept are 66 %, not 28.6 % (uhabits#641)', () => {
    const kept = ['2026-01-05', '2026-01-07'];
    const history = historyOf({ startOn, schedule: weekly, kept, today: '2026-01-12' });
    expect(evaluate(history).rate).toBeCloseTo(2 / 3);
  });

  test('are not lost on a day after a kept one (LockIn#8)', () => {
    const history = historyOf({ startOn, schedule: weekly, kept: ['2026-01-05'], today: '2026-01-07' });
    const { outcomes } = evaluate(history);
    expect(outcomes).toEqual(['kept', 'free', 'open', 'ahead', 'ahead', 'ahead', 'ahead']);
  });
});

describe('schedules', () => {
  test('that change judge no past day anew (uhabits#270)', () => {
    const history = historyOf({ kept: TEN_DAYS.slice(0, 5), today: '2026-01-20' });
    const changed = {
      ...history,
      versions: [
        ...history.versions,
        { fromOn: '2026-01-11', schedule: { kind: 'weekdays' as const, weekdays: [1] } },
      ],
    };
    const upToChange = (one: typeof history) => evaluate(one).outcomes.slice(0, 10);
    expect(upToChange(changed)).toEqual(upToChange(history));
    expect(upToChange(history).filter((outcome) => outcome === 'missed')).toHaveLength(5);
  });

  test('of every three days let no gap of five pass (uhabits#2312)', () => {
    const kept = ['2026-01-03', '2026-01-08'];
    const history = historyOf({ schedule: { kind: 'interval', every: 3 }, kept, today: '2026-01-08' });
    expect(evaluate(history)).toMatchObject({ streak: 1 });
    expect(outcomeOn(evaluate(history), '2026-01-06')).toBe('missed');
  });

  test('of every three days punish nobody who is early (kado PR#68)', () => {
    const kept = ['2026-01-02', '2026-01-03', '2026-01-06'];
    const history = historyOf({ schedule: { kind: 'interval', every: 3 }, kept, today: '2026-01-08' });
    expect(evaluate(history)).toMatchObject({ streak: 3, rate: 1, isDueToday: false });
    expect(evaluate({ ...history, today: '2026-01-09' })).toMatchObject({ streak: 3, isDueToday: true });
  });
});

describe('check-ins', () => {
  test('after the last day and before the first keep nothing (Streaker#46, InlitX/streak#129)', () => {
    expect(checkInAt(taipeiTime('2026-02-01T12:00'))).toEqual({ refused: 'after_end' });
    expect(checkInAt(taipeiTime('2025-12-31T12:00'))).toEqual({ refused: 'before_start' });
    const kept = ['2025-12-31', ...TEN_DAYS, '2026-01-11'];
    const history = historyOf({ kept, endOn: '2026-01-10', today: '2026-01-15' });
    expect(evaluate(history)).toMatchObject({ keptDays: 10, streak: 10, rate: 1 });
  });

  test('that fill many past days make no rate above 100 % (pinch#45)', () => {
    const schedule = { kind: 'weekdays', weekdays: [1] } as const;
    const kept = daysFrom('2026-01-01', '2026-01-31');
    expect(evaluate(historyOf({ schedule: { ...schedule, weekdays: [1] }, kept }))).toMatchObject({
      rate: 1,
      keptDays: 31,
    });
  });

  test('of a day add up to its amount, and a day without a check-in is not kept by an amount of nothing', () => {
    const rule = { dayRule: 'amount', amount: 0.3 } as const;
    expect(keepsDay(rule, { checkIns: 2, amount: 0.1 + 0.2 })).toBe(true);
    expect(keepsDay(rule, { checkIns: 2, amount: 0.2 })).toBe(false);
    expect(keepsDay({ dayRule: 'any', amount: 0.3 }, { checkIns: 1, amount: 0 })).toBe(true);
    expect(keepsDay({ dayRule: 'any', amount: null }, { checkIns: 0, amount: 0 })).toBe(false);
  });

  test('may be empty, and every choice that a form offers is taken (the form offers 14 and the server keeps 5)', () => {
    expect(checkInSchema.parse({}).mood).toBeNull();
    for (const mood of MOODS) expect(checkInSchema.parse({ mood }).mood).toBe(mood);
    const practice = { action: 'Read', schedule: { kind: 'daily' }, startOn: '2026-01-01' };
    for (const moment of MOMENTS)
      expect(createPracticeSchema.parse({ ...practice, moment }).moment).toBe(moment);
    for (const reveal of REVEALS)
      expect(createPracticeSchema.parse({ ...practice, reveal }).reveal).toBe(reveal);
  });
});

describe('reminders', () => {
  const practice = {
    draft: false,
    startOn: '2026-01-01',
    endOn: '2026-01-31',
    completedAt: null,
    archivedAt: null,
  };
  const on = (today: string, more = {}, kept = TEN_DAYS) =>
    waitsForCheckIn(
      { ...practice, ...more },
      today,
      evaluate(historyOf({ kept, endOn: practice.endOn, today })),
    );

  test('are for what is due: not done, archived, over or excused (uhabits#161, #1892)', () => {
    expect(on('2026-01-11')).toBe(true);
    expect(on('2026-01-10')).toBe(false);
    expect(on('2026-01-11', { archivedAt: 1 })).toBe(false);
    expect(on('2026-01-11', { completedAt: 1 })).toBe(false);
    expect(on('2026-01-11', { draft: true })).toBe(false);
    expect(on('2026-02-01')).toBe(false);
    const vacations = [{ fromOn: '2026-01-11', toOn: '2026-01-12' }];
    expect(evaluate(historyOf({ kept: TEN_DAYS, vacations, today: '2026-01-11' })).isDueToday).toBe(false);
  });
});
