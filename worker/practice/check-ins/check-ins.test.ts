import { env } from 'cloudflare:workers';
import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { checkInSchema } from '#src/practice/model.ts';
import { people } from '#worker/accounts/tables.ts';
import { fixedClock } from '#worker/platform/clock.ts';
import { runBatch } from '#worker/platform/db.ts';
import {
  archivePractice,
  checkIn,
  completePractice,
  getCheckIn,
  getPractice,
  listCheckIns,
  undoCheckIn,
  updateCheckIn,
} from '#worker/practice/service.ts';
import { call } from '#worker/testing/api.ts';
import { deliverAll, TEST_NOW, testContext } from '#worker/testing/context.ts';
import { givenPerson } from '#worker/testing/people.ts';
import { givenPractice, TEST_DAY } from '#worker/testing/practices.ts';

const bob = await givenPerson('bob');
const carol = await givenPerson('carol');
const HOUR = 60 * 60_000;

const at = (time: number) => testContext({ as: bob, clock: fixedClock(time) });
const ctx = at(TEST_NOW);
const input = (given: Record<string, unknown> = {}) => checkInSchema.parse(given);

/** What the database keeps of a practice: its counters, and its days. */
async function keptOf(id: string) {
  const [counts, days] = await env.DB.batch<Record<string, unknown>>([
    env.DB.prepare(
      'SELECT check_in_count AS checkIns, kept_day_count AS keptDays, last_check_in_at AS last FROM practices WHERE id = ?',
    ).bind(id),
    env.DB.prepare(
      'SELECT day, check_ins AS checkIns, amount, minutes, kept FROM kept_days WHERE practice_id = ? ORDER BY day',
    ).bind(id),
  ]);
  return { ...counts?.results[0], days: days?.results };
}

const eventsOf = async () => {
  const { results } = await env.DB.prepare(
    "SELECT type, payload FROM outbox WHERE type LIKE 'practice.%' ORDER BY id",
  ).all<{ type: string; payload: string }>();
  return results.map(({ type, payload }) => ({ type, ...JSON.parse(payload) }));
};

describe('a check-in', () => {
  test('is saved by one tap, keeps the day, and is shown with the practice', async () => {
    const practice = await givenPractice({ by: bob });
    const made = await checkIn(ctx, practice.id, input());
    expect(made).toMatchObject({
      day: TEST_DAY,
      counts: true,
      notCounted: null,
      details: { note: '', mood: null },
    });
    expect(await getPractice(ctx, practice.id)).toMatchObject({
      state: 'active',
      stats: { keptDays: 1, checkIns: 1, streak: 1 },
    });
    expect((await getPractice(ctx, practice.id)).week.find(({ day }) => day === TEST_DAY)?.outcome).toBe(
      'kept',
    );
    expect((await listCheckIns(ctx, practice.id, { limit: 20 })).items.map(({ id }) => id)).toEqual([
      made.id,
    ]);
  });

  test('with the same key is the same check-in, and several of a day keep it once', async () => {
    const practice = await givenPractice({ by: bob });
    const key = 'key-of-a-device';
    const first = await checkIn(ctx, practice.id, input({ idempotencyKey: key, note: 'First' }));
    const again = await checkIn(ctx, practice.id, input({ idempotencyKey: key, note: 'Second' }));
    expect(again).toEqual(first);
    await checkIn(ctx, practice.id, input({ minutes: 20 }));
    expect(await keptOf(practice.id)).toMatchObject({
      checkIns: 2,
      keptDays: 1,
      days: [{ day: TEST_DAY, checkIns: 2, minutes: 20, kept: 1 }],
    });
    const other = await givenPractice({ by: bob });
    await expect(checkIn(ctx, other.id, input({ idempotencyKey: key }))).rejects.toThrow(
      'idempotency_mismatch',
    );
  });

  test('of twenty at once: each with its own key counts, and all with one key are one', async () => {
    const practice = await givenPractice({ by: bob });
    const twenty = Array.from({ length: 20 }, (_, index) => index);
    const made = await Promise.all(
      twenty.map((index) =>
        checkIn(at(TEST_NOW), practice.id, input({ idempotencyKey: `own-key-${index}` })),
      ),
    );
    expect(new Set(made.map(({ id }) => id)).size).toBe(20);
    expect(await keptOf(practice.id)).toMatchObject({ checkIns: 20, keptDays: 1, days: [{ checkIns: 20 }] });
    await expect(checkIn(ctx, practice.id, input())).rejects.toThrow('limit_reached');

    const other = await givenPractice({ by: bob });
    const same = await Promise.all(
      twenty.map(() => checkIn(at(TEST_NOW), other.id, input({ idempotencyKey: 'one-key-for-all' }))),
    );
    expect(new Set(same.map(({ id }) => id)).size).toBe(1);
    expect(await keptOf(other.id)).toMatchObject({ checkIns: 1, keptDays: 1, days: [{ checkIns: 1 }] });
    const told = (await eventsOf()).filter(
      ({ type, practiceId }) => type === 'practice.checked-in' && practiceId === practice.id,
    );
    expect(told.filter(({ keptDay }) => keptDay)).toHaveLength(1);
  });

  test('adds its amount to the day, which is kept once the amount is reached', async () => {
    const practice = await givenPractice({ by: bob, amount: 10, unit: 'pages', dayRule: 'amount' });
    const first = await checkIn(ctx, practice.id, input({ amount: 4 }));
    expect(await keptOf(practice.id)).toMatchObject({ keptDays: 0, days: [{ amount: 4, kept: 0 }] });
    await checkIn(ctx, practice.id, input({ amount: 6 }));
    expect(await keptOf(practice.id)).toMatchObject({ keptDays: 1, days: [{ amount: 10, kept: 1 }] });
    await updateCheckIn(ctx, first.id, { amount: 3 });
    expect(await keptOf(practice.id)).toMatchObject({ keptDays: 0, days: [{ amount: 9, kept: 0 }] });
    await updateCheckIn(ctx, first.id, { amount: 5, note: 'More than *thought*' });
    expect(await keptOf(practice.id)).toMatchObject({ keptDays: 1, days: [{ amount: 11, kept: 1 }] });
    expect(await getCheckIn(ctx, first.id)).toMatchObject({
      details: { amount: 5, html: expect.stringContaining('<em>thought</em>') },
    });
  });

  test.each([
    ['an hour ago', -HOUR, true],
    ['48 hours ago', -48 * HOUR, true],
    ['longer ago', -48 * HOUR - 1, false],
    ['ahead by less than five minutes', 4 * 60_000, true],
  ])('that happened %s counts: %s ms, %s', async (_, offset, counts) => {
    const practice = await givenPractice({
      by: bob,
      clock: fixedClock(TEST_NOW - 72 * HOUR),
      startOn: '2026-11-18',
    });
    const made = await checkIn(
      ctx,
      practice.id,
      input({ occurredAt: new Date(TEST_NOW + offset).toISOString() }),
    );
    expect(made).toMatchObject({ counts, notCounted: counts ? null : 'too_late' });
    expect(await keptOf(practice.id)).toMatchObject({ checkIns: 1, keptDays: counts ? 1 : 0 });
  });

  test.each([
    ['ahead of time', 6 * 60_000, 'in_future'],
    ['before the practice', -24 * HOUR, 'before_start'],
  ])('%s is refused', async (_, offset, code) => {
    const practice = await givenPractice({ by: bob });
    const occurredAt = new Date(TEST_NOW + offset).toISOString();
    await expect(checkIn(ctx, practice.id, input({ occurredAt }))).rejects.toMatchObject({
      code: 'validation_failed',
      fields: [{ pointer: '/occurredAt', code }],
    });
  });

  test('before the start asks whether to start early, and moves start and end when told so', async () => {
    const practice = await givenPractice({ by: bob, startOn: '2026-11-25', endOn: '2026-12-01' });
    expect(practice.state).toBe('planned');
    await expect(checkIn(ctx, practice.id, input())).rejects.toThrow('start_early');
    await checkIn(ctx, practice.id, input({ startEarly: true }));
    expect(await getPractice(ctx, practice.id)).toMatchObject({
      state: 'active',
      startOn: TEST_DAY,
      endOn: '2026-11-27',
      stats: { keptDays: 1, streak: 1 },
    });
  });

  test('needs a practice that runs; one that arrives late still counts for a completed one', async () => {
    const draft = await givenPractice({ by: bob, draft: true });
    await expect(checkIn(ctx, draft.id, input())).rejects.toThrow('practice_not_running');
    const archived = await givenPractice({ by: bob });
    await archivePractice(ctx, archived.id);
    await expect(checkIn(ctx, archived.id, input())).rejects.toThrow('practice_not_running');
    const done = await givenPractice({ by: bob });
    await completePractice(ctx, done.id);
    const tomorrow = at(TEST_NOW + 24 * HOUR);
    await expect(checkIn(tomorrow, done.id, input())).rejects.toThrow('practice_not_running');
    const late = await checkIn(tomorrow, done.id, input({ occurredAt: new Date(TEST_NOW).toISOString() }));
    expect(late).toMatchObject({ day: TEST_DAY, counts: true });
  });

  test('belongs to the day that it was in the device’s zone, and the zone does not move it later', async () => {
    const practice = await givenPractice({ by: bob });
    const evening = Date.UTC(2026, 10, 21, 23, 30);
    const made = await checkIn(at(evening), practice.id, input({ timeZone: 'Asia/Taipei' }));
    expect(made.day).toBe('2026-11-22');
    await runBatch(ctx.db, [
      ctx.db.update(people).set({ timeZone: 'America/Los_Angeles' }).where(eq(people.id, bob.personId)),
    ]);
    expect((await getCheckIn(ctx, made.id)).day).toBe('2026-11-22');
    await runBatch(ctx.db, [
      ctx.db.update(people).set({ timeZone: 'UTC' }).where(eq(people.id, bob.personId)),
    ]);
  });
});

describe('undoing', () => {
  test('is the exact inverse, and the second time there is nothing to undo', async () => {
    const practice = await givenPractice({ by: bob });
    const first = await checkIn(ctx, practice.id, input({ minutes: 5 }));
    const before = await keptOf(practice.id);
    const second = await checkIn(at(TEST_NOW + HOUR), practice.id, input({ minutes: 7, amount: 2 }));
    await undoCheckIn(ctx, second.id);
    expect(await keptOf(practice.id)).toEqual(before);
    await expect(undoCheckIn(ctx, second.id)).rejects.toThrow('not_found');
    await undoCheckIn(ctx, first.id);
    expect(await keptOf(practice.id)).toEqual({ checkIns: 0, keptDays: 0, last: null, days: [] });
    const undone = (await eventsOf()).filter(
      ({ type, practiceId }) => type === 'practice.check-in-undone' && practiceId === practice.id,
    );
    expect(undone.map(({ lostDay }) => lostDay)).toEqual([false, true]);
    await deliverAll(ctx);
  });

  test('is for the person alone', async () => {
    const practice = await givenPractice({ by: bob, visibility: 'members' });
    const secret = await givenPractice({ by: bob });
    const [shown, hidden] = [
      await checkIn(ctx, practice.id, input()),
      await checkIn(ctx, secret.id, input()),
    ];
    const other = testContext({ as: carol });
    await expect(undoCheckIn(other, shown.id)).rejects.toThrow('forbidden');
    await expect(undoCheckIn(other, hidden.id)).rejects.toThrow('not_found');
    await expect(checkIn(other, secret.id, input())).rejects.toThrow('not_found');
  });
});

test('the API checks in, changes and undoes', async () => {
  const practice = await call('POST', '/api/v1/practices', {
    as: carol,
    body: { action: 'Stretch', schedule: { kind: 'daily' }, startOn: new Date().toISOString().slice(0, 10) },
  });
  expect(practice.status).toBe(201);
  const { id } = practice.body.data as { id: string };
  const path = `/api/v1/practices/${id}/check-ins`;
  const body = { idempotencyKey: 'from-my-phone', mood: 'good' };
  const [one, two] = [
    await call('POST', path, { as: carol, body }),
    await call('POST', path, { as: carol, body }),
  ];
  expect([one.status, two.status]).toEqual([200, 200]);
  expect(two.body.data).toEqual(one.body.data);
  const made = one.body.data as { id: string };
  const changed = await call('PATCH', `/api/v1/check-ins/${made.id}`, { as: carol, body: { note: 'Well' } });
  expect(changed.body.data).toMatchObject({ details: { note: 'Well', mood: 'good' } });
  expect((await call('GET', `/api/v1/check-ins/${made.id}`)).status).toBe(404);
  expect((await call('DELETE', `/api/v1/check-ins/${made.id}`, { as: carol })).status).toBe(200);
  expect((await call('DELETE', `/api/v1/check-ins/${made.id}`, { as: carol })).status).toBe(404);
});
