import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, test } from 'vitest';
import { checkInSchema } from '#src/practice/model.ts';
import { addDays } from '#src/shared/local-day.ts';
import type { Member } from '#worker/platform/actor.ts';
import { fixedClock } from '#worker/platform/clock.ts';
import type { Context } from '#worker/platform/context.ts';
import { storeCheckpoints } from '#worker/practice/days/checkpoints.ts';
import {
  addVacation,
  checkIn,
  completePractice,
  getToday,
  removeRestDay,
  removeVacation,
  reopenPractice,
  setRestDay,
  undoCheckIn,
  updateCheckIn,
  updatePractice,
} from '#worker/practice/service.ts';
import { TEST_NOW, testContext } from '#worker/testing/context.ts';
import { givenPerson } from '#worker/testing/people.ts';
import { givenPractice, TEST_DAY } from '#worker/testing/practices.ts';

const HOUR = 60 * 60_000;
const tap = checkInSchema.parse({});

/** A practice of a person with kept days in the past: two of three. */
async function givenPast(by: Member, days: number): Promise<string> {
  const { id } = await givenPractice({ by });
  const kept = Array.from({ length: days }, (_, at) => at + 1).filter((at) => at % 3 > 0);
  const rows = JSON.stringify(kept.map((at) => ({ id: crypto.randomUUID(), day: addDays(TEST_DAY, -at) })));
  await env.DB.batch([
    env.DB.prepare('UPDATE practices SET start_on = ? WHERE id = ?').bind(addDays(TEST_DAY, -days), id),
    env.DB.prepare('UPDATE practice_schedules SET from_on = ? WHERE practice_id = ?').bind(
      addDays(TEST_DAY, -days),
      id,
    ),
    env.DB.prepare(
      `INSERT INTO check_ins (id, practice_id, person_id, idempotency_key, at, time_zone, day, recorded_at, minutes, amount, updated_at)
       SELECT value ->> 'id', ?2, ?3, value ->> 'id', unixepoch(value ->> 'day') * 1000, 'UTC', value ->> 'day', 0, 10, 0.1, 0
       FROM json_each(?1)`,
    ).bind(rows, id, by.personId),
    env.DB.prepare(
      `INSERT INTO kept_days (practice_id, day, person_id, check_ins, minutes, amount, kept)
       SELECT practice_id, day, person_id, 1, minutes, amount, 1 FROM check_ins WHERE practice_id = ?`,
    ).bind(id),
    env.DB.prepare('UPDATE practices SET check_in_count = ?1, kept_day_count = ?1 WHERE id = ?2').bind(
      kept.length,
      id,
    ),
  ]);
  return id;
}

async function today(by: Member, now = TEST_NOW) {
  const ctx = testContext({ as: by, clock: fixedClock(now) });
  const seen = await getToday(ctx);
  await Promise.all(ctx.pending);
  return { seen, stats: ctx.db.stats };
}

const checkpointsOf = async (id: string) =>
  await env.DB.prepare("SELECT checkpoint ->> 'day' AS day FROM practices WHERE id = ?")
    .bind(id)
    .first('day');
const forgetAll = () => env.DB.exec('UPDATE practices SET checkpoint = NULL');
const checkInOn = async (id: string, day: string) =>
  (await env.DB.prepare('SELECT id FROM check_ins WHERE practice_id = ? AND day = ?')
    .bind(id, day)
    .first<string>('id')) ?? '';

describe('a checkpoint makes no difference', () => {
  /** A Monday with a check-in, more than a week ago. */
  const OLD = addDays(TEST_DAY, -40);
  const changes: [
    what: string,
    isForgotten: boolean,
    change: (ctx: Context, id: string) => Promise<unknown>,
  ][] = [
    ['nothing', false, async () => {}],
    ['a check-in', false, (ctx, id) => checkIn(ctx, id, tap)],
    [
      'a check-in of yesterday',
      false,
      (ctx, id) => checkIn(ctx, id, { ...tap, occurredAt: new Date(TEST_NOW - 24 * HOUR).toISOString() }),
    ],
    ['the undo of an old check-in', true, async (ctx, id) => undoCheckIn(ctx, await checkInOn(id, OLD))],
    [
      'another amount of an old check-in',
      true,
      async (ctx, id) => updateCheckIn(ctx, await checkInOn(id, OLD), { amount: 7 }),
    ],
    ['a rest day', false, (ctx, id) => setRestDay(ctx, id, addDays(TEST_DAY, -1))],
    [
      'a rest day taken back',
      false,
      async (ctx, id) => {
        await setRestDay(ctx, id, TEST_DAY);
        await removeRestDay(ctx, id, TEST_DAY);
      },
    ],
    [
      'a vacation',
      true,
      (ctx) => addVacation(ctx, { fromOn: addDays(TEST_DAY, -14), toOn: addDays(TEST_DAY, -10) }),
    ],
    [
      'a vacation that is removed',
      true,
      async (ctx) => {
        const days = { fromOn: addDays(TEST_DAY, -14), toOn: addDays(TEST_DAY, -10) };
        await removeVacation(ctx, (await addVacation(ctx, days)).id);
      },
    ],
    [
      'another schedule',
      true,
      (ctx, id) => updatePractice(ctx, id, { schedule: { kind: 'weekly', min: 2, max: 4 }, version: 1 }),
    ],
    ['an end', true, (ctx, id) => updatePractice(ctx, id, { endOn: addDays(TEST_DAY, 2), version: 1 })],
    [
      'an end and a new beginning',
      true,
      async (ctx, id) => {
        await completePractice(ctx, id);
        await reopenPractice(ctx, id, { endOn: null });
      },
    ],
  ];

  test.each(changes)('after %s', async (what, isForgotten, change) => {
    const by = await givenPerson(`after-${changes.findIndex(([each]) => each === what)}`);
    const id = await givenPast(by, 100);
    const first = await today(by);
    expect(await checkpointsOf(id)).toBe('2026-11-09');
    expect((await today(by)).seen).toEqual(first.seen);

    await change(testContext({ as: by }), id);
    expect((await checkpointsOf(id)) === null).toBe(isForgotten);
    const soon = await today(by);
    await forgetAll();
    expect((await today(by)).seen).toEqual(soon.seen);
    for (const days of [1, 9, 30, 60]) {
      const later = await today(by, TEST_NOW + days * 24 * HOUR);
      const again = await today(by, TEST_NOW + days * 24 * HOUR);
      await forgetAll();
      expect([later.seen, again.seen]).toEqual(
        Array(2).fill((await today(by, TEST_NOW + days * 24 * HOUR)).seen),
      );
    }
  });

  test('when the clock is set back', async () => {
    const by = await givenPerson('set-back');
    await givenPast(by, 100);
    const before = await today(by, TEST_NOW - 30 * 24 * HOUR);
    await forgetAll();
    await today(by);
    expect((await today(by, TEST_NOW - 30 * 24 * HOUR)).seen).toEqual(before.seen);
  });

  test('it is not stored when a day changed since it was computed', async () => {
    const by = await givenPerson('meanwhile');
    const id = await givenPast(by, 100);
    const checkpoint = { day: '2026-11-09', rules: 1, minutes: 0, amount: 0, tally: {} as never };
    await storeCheckpoints(testContext(), [{ practiceId: id, daysVersion: 0, checkpoint }]);
    expect(await checkpointsOf(id)).toBeNull();
  });
});

describe('twenty practices over a year', () => {
  const by: { person: Member }[] = [];
  beforeAll(async () => {
    const person = await givenPerson('diligent');
    by.push({ person });
    for (let at = 0; at < 20; at += 1) await givenPast(person, 365);
  });

  test('take one round trip, and few rows once they were read', async () => {
    const person = by[0]?.person as Member;
    await today(person);
    const { stats, seen } = await today(person);
    expect(seen.practices).toHaveLength(20);
    expect(stats.roundTrips).toBe(1);
    expect(stats.rowsRead).toBeLessThan(20 * 60);
  });
});

describe('the present day', () => {
  test('welcomes back after three days of silence', async () => {
    const by = await givenPerson('back');
    const { id } = await givenPractice({ by });
    const isBack = async (days: number) => (await today(by, TEST_NOW + days * 24 * HOUR)).seen.isBack;
    expect(await isBack(0)).toBe(false);
    await checkIn(testContext({ as: by }), id, tap);
    expect(await Promise.all([0, 1, 3, 4, 20].map(isBack))).toEqual([false, false, false, true, true]);
  });

  test('names the check-in that an undo takes back, and how much of the week is done', async () => {
    const by = await givenPerson('undo');
    const { id } = await givenPractice({ by });
    const before = (await today(by)).seen;
    expect(before.ring).toEqual({ done: 0, of: 2 });
    expect(before.practices).toMatchObject([{ due: true, checkInId: null }]);
    const made = await checkIn(testContext({ as: by }), id, tap);
    const { practices, ring } = (await today(by)).seen;
    expect([practices[0]?.checkInId, practices[0]?.due, ring]).toEqual([made.id, false, { done: 1, of: 2 }]);
    await undoCheckIn(testContext({ as: by }), made.id);
    expect((await today(by)).seen).toEqual(before);
  });
});
