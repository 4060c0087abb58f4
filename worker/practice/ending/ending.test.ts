import { env } from 'cloudflare:workers';
import { describe, expect, test } from 'vitest';
import { updateMe } from '#worker/accounts/service.ts';
import { notices } from '#worker/notifications/tables.ts';
import { fixedClock } from '#worker/platform/clock.ts';
import { completeDuePractices, revealDuePractices } from '#worker/practice/ending/due.ts';
import {
  completePractice,
  getPractice,
  listCheckIns,
  reopenPractice,
  updatePractice,
} from '#worker/practice/service.ts';
import { deliverAll, TEST_NOW, testContext } from '#worker/testing/context.ts';
import { givenPerson } from '#worker/testing/people.ts';
import { givenCheckIn, givenPractice, TEST_DAY } from '#worker/testing/practices.ts';

const HOUR = 60 * 60_000;
const DAY = 24 * HOUR;
const bob = await givenPerson('bob');
const carol = await givenPerson('carol');
const asBob = (time = TEST_NOW) => testContext({ as: bob, clock: fixedClock(time) });
const system = (time: number) => testContext({ clock: fixedClock(time) });

async function completedAt(id: string): Promise<number | null> {
  const row = await env.DB.prepare('SELECT completed_at AS at FROM practices WHERE id = ?').bind(id).first();
  return row?.at as number | null;
}

async function noticesOf(personId: string): Promise<number> {
  const { db } = testContext();
  const [rows] = await db.batch([db.select().from(notices)]);
  return rows.filter((row) => row.personId === personId && row.type === 'practice.completed').length;
}

// Each zone's own boundary: the day after the last one begins there, at the hour at which the person's day begins.
describe.each([
  ['UTC', 240, Date.UTC(2026, 10, 23, 4)],
  ['Asia/Taipei', 0, Date.UTC(2026, 10, 22, 16)],
  ['America/Los_Angeles', 240, Date.UTC(2026, 10, 23, 12)],
  ['Asia/Kolkata', 360, Date.UTC(2026, 10, 23, 0, 30)],
  ['Pacific/Kiritimati', 0, Date.UTC(2026, 10, 22, 10)],
  ['Pacific/Pago_Pago', 1439, Date.UTC(2026, 10, 24, 10, 59)],
  ['Pacific/Chatham', 60, Date.UTC(2026, 10, 22, 11, 15)],
])('in %s with days that begin after %s minutes', (timeZone, dayStartMinutes, ends) => {
  test('a practice is completed at its boundary, neither early nor late, once', async () => {
    const person = await givenPerson(`zoned-${timeZone.replace(/\W/g, '').toLowerCase()}`);
    const ctx = testContext({ as: person });
    await updateMe(ctx, { timeZone, dayStartMinutes });
    const { id } = await givenPractice({ by: person, startOn: '2026-11-22', endOn: '2026-11-22' });
    await completeDuePractices(system(ends - 1));
    expect(await completedAt(id)).toBeNull();
    for (const later of [0, HOUR]) {
      const cron = system(ends + later);
      await completeDuePractices(cron);
      await deliverAll(cron);
      expect(await completedAt(id)).toBe(ends);
    }
    expect(await noticesOf(person.personId)).toBe(1);
  });
});

test('the end moves with its person to another time zone', async () => {
  const person = await givenPerson('mover');
  const { id } = await givenPractice({ by: person, endOn: TEST_DAY });
  const ctx = testContext({ as: person });
  await updateMe(ctx, { timeZone: 'Pacific/Pago_Pago' });
  await deliverAll(ctx);
  await completeDuePractices(system(Date.UTC(2026, 10, 22, 14, 59)));
  expect(await completedAt(id)).toBeNull();
  await completeDuePractices(system(Date.UTC(2026, 10, 22, 15)));
  expect(await completedAt(id)).not.toBeNull();
});

describe('completing by hand', () => {
  test('makes today the last day, tells nobody, and can be taken back within seven days', async () => {
    const { id } = await givenPractice({ by: bob, endOn: '2026-12-20' });
    const told = await noticesOf(bob.personId);
    const ctx = asBob(TEST_NOW + DAY);
    const done = await completePractice(ctx, id);
    expect(done).toMatchObject({ state: 'completed', endOn: '2026-11-22', reopensUntil: expect.any(String) });
    await deliverAll(ctx);
    expect(await noticesOf(bob.personId)).toBe(told);
    const open = await reopenPractice(asBob(TEST_NOW + 8 * DAY - 1), id, { endOn: '2026-12-20' });
    expect(open).toMatchObject({ state: 'active', endOn: '2026-12-20', completedAt: null });
  });

  test.each([
    ['after seven days', 7 * DAY, '2026-12-20', 'reopening_over'],
    ['with an end that has passed', DAY, TEST_DAY, 'validation_failed'],
    ['for more than a year', DAY, '2028-01-01', 'validation_failed'],
  ])('is not taken back %s', async (_, later, endOn, code) => {
    const { id } = await givenPractice({ by: bob });
    await completePractice(asBob(), id);
    await expect(reopenPractice(asBob(TEST_NOW + later), id, { endOn })).rejects.toMatchObject({ code });
  });

  test('needs a practice that has begun', async () => {
    const planned = await givenPractice({ by: bob, startOn: '2026-11-24' });
    await expect(completePractice(asBob(), planned.id)).rejects.toThrow('practice_not_running');
    await expect(reopenPractice(asBob(), planned.id, { endOn: null })).rejects.toThrow(
      'practice_not_running',
    );
  });
});

describe('what check-ins say', () => {
  const noteFor = async (as: typeof bob, id: string, time: number) => {
    const ctx = testContext({ as, clock: fixedClock(time) });
    const { items } = await listCheckIns(ctx, id, { limit: 20 });
    return items.map(({ details }) => details?.note);
  };

  test('is shown when the practice can no longer be reopened, and never hidden again', async () => {
    const { id } = await givenPractice({ by: bob, visibility: 'members', reveal: 'when_completed' });
    await givenCheckIn(bob, { id }, { note: 'A secret' });
    expect(await noteFor(carol, id, TEST_NOW)).toEqual([undefined]);
    expect(await noteFor(bob, id, TEST_NOW)).toEqual(['A secret']);
    await completePractice(asBob(), id);
    expect(await noteFor(carol, id, TEST_NOW + 7 * DAY - 1)).toEqual([undefined]);
    expect(await noteFor(carol, id, TEST_NOW + 7 * DAY)).toEqual(['A secret']);
    await revealDuePractices(system(TEST_NOW + 7 * DAY - 1));
    await revealDuePractices(system(TEST_NOW + 7 * DAY));
    const { version } = await getPractice(asBob(), id);
    const hide = updatePractice(asBob(), id, { reveal: 'when_completed', version });
    await expect(hide.then(() => noteFor(carol, id, TEST_NOW + 8 * DAY))).resolves.toEqual(['A secret']);
  });

  test('is shown at once when its person says so, and then stays shown', async () => {
    const { id } = await givenPractice({ by: bob, visibility: 'public', reveal: 'when_completed' });
    await givenCheckIn(bob, { id }, { note: 'Soon' });
    const open = await updatePractice(asBob(), id, { reveal: 'at_once', version: 1 });
    expect(await noteFor(carol, id, TEST_NOW)).toEqual(['Soon']);
    await expect(
      updatePractice(asBob(), id, { reveal: 'when_completed', version: open.version }),
    ).rejects.toMatchObject({ fields: [{ pointer: '/reveal', code: 'details_already_shown' }] });
  });
});
