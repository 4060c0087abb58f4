import { describe, expect, test } from 'vitest';
import { fixedClock } from '#worker/platform/clock.ts';
import {
  addVacation,
  getCalendar,
  getToday,
  getYear,
  listVacations,
  removeRestDay,
  removeVacation,
  repairDay,
  setPracticeSettings,
  setRestDay,
} from '#worker/practice/service.ts';
import { TEST_NOW, testContext } from '#worker/testing/context.ts';
import { givenPerson } from '#worker/testing/people.ts';
import { givenCheckIn, givenPractice, TEST_DAY } from '#worker/testing/practices.ts';

const DAY = 24 * 60 * 60_000;
let count = 0;

/** A new person, and their Context some days after the first. */
async function newPerson() {
  count += 1;
  const person = await givenPerson(`days-${count}`);
  return {
    person,
    on: (day: number) => testContext({ as: person, clock: fixedClock(TEST_NOW + day * DAY) }),
  };
}

const clockOn = (day: number) => fixedClock(TEST_NOW + day * DAY);

describe('the present day', () => {
  test('has the practices that are due on top, the planned ones, and the week; in one round trip', async () => {
    const { person, on } = await newPerson();
    const done = await givenPractice({ by: person, action: 'Stretch' });
    const open = await givenPractice({ by: person, action: 'Read' });
    const planned = await givenPractice({ by: person, action: 'Swim', startOn: '2026-11-24' });
    await givenPractice({ by: person, action: 'Rest', draft: true });
    await givenCheckIn(person, done);
    const ctx = on(0);
    const today = await getToday(ctx);
    expect(ctx.db.stats.roundTrips).toBe(1);
    expect(today).toMatchObject({
      day: TEST_DAY,
      practices: [
        { practice: { id: open.id }, due: true, outcome: 'open', checkIns: 0 },
        { practice: { id: done.id }, due: false, outcome: 'kept', checkIns: 1 },
      ],
      planned: [{ id: planned.id }],
      vacation: null,
      hidesStreaks: false,
    });
    // TEST_DAY is a Saturday.
    expect(today.week.map(({ kept, due }) => [kept, due])).toEqual([
      ...Array.from({ length: 5 }, () => [0, 0]),
      [1, 2],
      [0, 2],
    ]);
    await setPracticeSettings(on(0), { hidesStreaks: true });
    expect(await getToday(on(0))).toMatchObject({ hidesStreaks: true });
  });

  test('is empty for somebody without practices', async () => {
    const { on } = await newPerson();
    expect(await getToday(on(0))).toMatchObject({ practices: [], planned: [], week: [] });
  });
});

test('a rest day ends no streak, adds nothing, and is taken back', async () => {
  const { person, on } = await newPerson();
  const { id } = await givenPractice({ by: person });
  await givenCheckIn(person, { id });
  await setRestDay(on(1), id, '2026-11-22');
  await setRestDay(on(1), id, '2026-11-22');
  await givenCheckIn(person, { id }, { clock: clockOn(2) });
  const days = await getCalendar(on(2), id, { from: TEST_DAY, to: '2026-11-24' });
  expect(days.map(({ outcome }) => outcome)).toEqual(['kept', 'rest', 'kept', 'ahead']);
  const after = await removeRestDay(on(2), id, '2026-11-22');
  expect(after.stats).toMatchObject({ streak: 1, bestStreak: 1, keptDays: 2 });
  await expect(setRestDay(on(5), id, '2026-11-22')).rejects.toThrow('validation_failed');
  await expect(setRestDay(on(0), id, '2026-11-20')).rejects.toThrow('validation_failed');
});

test('a vacation is over all practices, within its limits', async () => {
  const { person, on } = await newPerson();
  const { id } = await givenPractice({ by: person });
  await givenCheckIn(person, { id });
  const vacation = await addVacation(on(1), { fromOn: '2026-11-22', toOn: '2026-11-23' });
  expect(await getToday(on(2))).toMatchObject({ vacation, practices: [{ outcome: 'vacation', due: false }] });
  expect((await givenCheckIn(person, { id }, { clock: clockOn(3) })).day).toBe('2026-11-24');
  expect((await getToday(on(3))).practices[0]?.practice.stats.streak).toBe(2);
  expect(await listVacations(on(3))).toEqual([vacation]);
  await removeVacation(on(3), vacation.id);
  expect((await getToday(on(3))).practices[0]?.practice.stats.streak).toBe(1);
  await expect(removeVacation(on(3), vacation.id)).rejects.toThrow('not_found');
  for (const range of [
    { fromOn: '2026-11-01', toOn: '2026-11-23' },
    { fromOn: '2026-11-22', toOn: '2026-11-21' },
    { fromOn: '2026-11-22', toOn: '2027-11-21' },
  ])
    await expect(addVacation(on(1), range)).rejects.toThrow('validation_failed');
});

test('a missed day is repaired by two check-ins after a return, once', async () => {
  const { person, on } = await newPerson();
  const { id } = await givenPractice({ by: person });
  await givenCheckIn(person, { id });
  await givenCheckIn(person, { id }, { clock: clockOn(2) });
  await expect(repairDay(on(2), id, '2026-11-22')).rejects.toThrow('repair_unavailable');
  await givenCheckIn(person, { id }, { clock: clockOn(2) });
  const repaired = await repairDay(on(2), id, '2026-11-22');
  expect(repaired.stats).toMatchObject({ streak: 2, keptDays: 2 });
  expect(await repairDay(on(2), id, '2026-11-22')).toEqual(repaired);
  await expect(repairDay(on(2), id, TEST_DAY)).rejects.toThrow('repair_unavailable');
});

test('a year adds up what was done on its days', async () => {
  const { person, on } = await newPerson();
  const [one, two] = [await givenPractice({ by: person }), await givenPractice({ by: person })];
  for (const practice of [one, two, two]) await givenCheckIn(person, practice);
  await givenCheckIn(person, one, { clock: clockOn(1) });
  expect(await getYear(on(1), {})).toMatchObject({
    year: 2026,
    days: [
      { day: TEST_DAY, kept: 2, checkIns: 3, minutes: 0 },
      { day: '2026-11-22', kept: 1, checkIns: 1, minutes: 0 },
    ],
    keptDays: 2,
    checkIns: 4,
    minutes: 0,
  });
  expect(await getYear(on(1), { practiceId: two.id })).toMatchObject({ keptDays: 1, checkIns: 2 });
  expect(await getYear(on(1), { year: 2025 })).toMatchObject({ days: [], keptDays: 0 });
});
