import { expect, test } from 'vitest';
import { checkInSchema } from '#src/practice/model.ts';
import type { Member } from '#worker/platform/actor.ts';
import { fixedClock } from '#worker/platform/clock.ts';
import { checkIn, getPracticeWeek, getYear, writeWeekNote } from '#worker/practice/service.ts';
import { TEST_NOW, testContext } from '#worker/testing/context.ts';
import { givenPerson } from '#worker/testing/people.ts';
import { givenPractice, TEST_DAY } from '#worker/testing/practices.ts';

const bob = await givenPerson('bob');
const carol = await givenPerson('carol');
const DAY = 24 * 60 * 60_000;
const on = (as: Member, days: number) => testContext({ as, clock: fixedClock(TEST_NOW + days * DAY) });
const details = (given: object) => checkInSchema.parse(given);

const walk = await givenPractice({ by: bob, action: 'Walk', unit: 'km' });
const read = await givenPractice({ by: bob, action: 'Read' });
// Saturday and Sunday of one week, Monday to Wednesday of the next one.
await checkIn(on(bob, 0), walk.id, details({ minutes: 30, amount: 2.5, note: 'Short.' }));
await checkIn(on(bob, 1), read.id, details({ minutes: 20 }));
for (const day of [2, 3, 4]) await checkIn(on(bob, day), walk.id, details({ minutes: 10, amount: 1 }));
await checkIn(on(bob, 3), walk.id, details({ note: 'A longer note, about rain.', mood: 'good' }));

test('a week is beside the one before, with the notes of it', async () => {
  const week = await getPracticeWeek(on(bob, 9), {});
  expect(week).toMatchObject({ from: '2026-11-23', to: '2026-11-29', isOver: true, note: '' });
  const before = { keptDays: 1, checkIns: 1, minutes: 30, amount: 2.5 };
  expect(week.practices).toEqual([
    {
      practiceId: walk.id,
      name: 'Walk',
      unit: 'km',
      keptDays: 3,
      checkIns: 4,
      minutes: 30,
      amount: 3,
      before,
    },
    expect.objectContaining({ name: 'Read', keptDays: 0, before: expect.objectContaining({ keptDays: 1 }) }),
  ]);
  expect(week.notes).toMatchObject([{ practiceName: 'Walk', day: '2026-11-24', mood: 'good' }]);
  expect((await getPracticeWeek(on(bob, 9), { week: TEST_DAY })).notes).toMatchObject([{ day: TEST_DAY }]);
  expect(await getPracticeWeek(on(bob, 4), { week: '2026-11-25' })).toMatchObject({ isOver: false });
});

test('what is written about a week is for its person alone, and goes when it is emptied', async () => {
  const [from, noteOf] = [
    '2026-11-25',
    async (as: Member) => (await getPracticeWeek(on(as, 9), { week: '2026-11-23' })).note,
  ];
  await writeWeekNote(on(bob, 9), from, { note: 'Mornings.' });
  await writeWeekNote(on(bob, 9), from, { note: 'Mornings work best.' });
  expect(await Promise.all([bob, carol].map(noteOf))).toEqual(['Mornings work best.', '']);
  await writeWeekNote(on(bob, 9), from, { note: '' });
  expect(await noteOf(bob)).toBe('');
  await expect(writeWeekNote(on(bob, 9), '2026-12-28', { note: 'Later' })).rejects.toMatchObject({
    code: 'validation_failed',
  });
});

test('a year adds up by day and by practice, for its person alone', async () => {
  const year = await getYear(on(bob, 9), {});
  expect(year).toMatchObject({ year: 2026, keptDays: 5, checkIns: 6, minutes: 80, firstYear: 2026 });
  expect(year.practices).toMatchObject([
    { name: 'Walk', keptDays: 4, minutes: 60, amount: 5.5 },
    { name: 'Read', keptDays: 1, minutes: 20 },
  ]);
  expect(await getYear(on(carol, 9), {})).toMatchObject({ checkIns: 0, practices: [], firstYear: null });
});
