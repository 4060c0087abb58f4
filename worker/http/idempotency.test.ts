import { beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { AppError } from '#src/shared/errors.ts';
import { type Api, jsonBody, route } from '#worker/http/api.ts';
import { created } from '#worker/http/envelope.ts';
import { pruneIdempotencyKeys } from '#worker/http/idempotency.ts';
import type { Actor } from '#worker/platform/actor.ts';
import { fixedClock } from '#worker/platform/clock.ts';
import { idempotencyKeys } from '#worker/platform/tables.ts';
import { TEST_NOW, testContext } from '#worker/testing/context.ts';
import { apiOf } from '#worker/testing/http.ts';
import { givenPerson } from '#worker/testing/people.ts';

const clock = fixedClock(TEST_NOW);
let runs = 0;
let failWith: AppError | null = null;
let slow: Promise<unknown> = Promise.resolve();

beforeEach(() => {
  clock.advance(48 * 60 * 60_000);
  runs = 0;
  failWith = null;
  slow = Promise.resolve();
});

function countingRoutes(api: Api): void {
  for (const path of ['/api/v1/things', '/api/v1/others']) {
    api.openapi(
      route({
        method: 'post',
        path,
        summary: 'Counts its runs',
        tag: 'Test',
        access: 'member',
        request: { body: jsonBody(z.strictObject({ what: z.string() })) },
        returns: z.object({ run: z.int() }),
        status: 201,
      }),
      async (c) => {
        runs += 1;
        await slow;
        if (failWith) throw failWith;
        return created(c, { run: runs }, `/things/${runs}`);
      },
    );
  }
}

function callerAs(as: Actor) {
  const ask = apiOf(testContext({ as, clock }), countingRoutes);
  return async (key: string | null, what: string, path = '/api/v1/things') => {
    const response = await ask('POST', path, {
      headers: { 'Content-Type': 'application/json', ...(key !== null && { 'Idempotency-Key': key }) },
      body: JSON.stringify({ what }),
    });
    const body = (await response.json()) as { data: { run: number } | null; code?: string };
    return { response, body, status: response.status, run: body.data?.run, code: body.code };
  };
}

const keptRows = async () => {
  const { db } = testContext();
  const [rows] = await db.batch([db.select().from(idempotencyKeys)]);
  return rows;
};

test('a repetition gets the same answer again and runs nothing', async () => {
  const post = callerAs(await givenPerson('carol'));
  const first = await post('a', 'shell');
  const again = await post('a', 'shell');
  expect([first.status, again.status, runs]).toEqual([201, 201, 1]);
  expect(again.body).toEqual(first.body);
  expect(again.response.headers.get('Idempotency-Replayed')).toBe('true');
  expect(again.response.headers.get('Location')).toBe('/things/1');
  expect(first.response.headers.get('Idempotency-Replayed')).toBeNull();
});

test('without a key every request runs', async () => {
  const post = callerAs(await givenPerson('carol'));
  expect([(await post(null, 'shell')).run, (await post(null, 'shell')).run]).toEqual([1, 2]);
});

test('the same key with another body is an error', async () => {
  const post = callerAs(await givenPerson('carol'));
  await post('a', 'shell');
  expect(await post('a', 'pearl')).toMatchObject({ status: 422, code: 'idempotency_mismatch' });
  expect(runs).toBe(1);
});

test('a key belongs to a person and a route', async () => {
  const [carol, mallory] = [callerAs(await givenPerson('carol')), callerAs(await givenPerson('mallory'))];
  await carol('a', 'shell');
  await mallory('a', 'shell');
  await carol('a', 'shell', '/api/v1/others');
  expect(runs).toBe(3);
});

test('of many simultaneous requests one runs and the others are refused', async () => {
  const post = callerAs(await givenPerson('carol'));
  slow = scheduler.wait(100);
  const answers = await Promise.all(Array.from({ length: 10 }, () => post('a', 'shell')));
  expect(answers.filter((answer) => answer.status === 201).length).toBe(1);
  const waiting = answers.find((answer) => answer.status === 409);
  expect([waiting?.code, waiting?.response.headers.get('Retry-After')]).toEqual(['request_in_progress', '1']);
  expect(runs).toBe(1);
});

test('a refusal is stored; a server error and a rate limit free the key', async () => {
  const post = callerAs(await givenPerson('carol'));
  failWith = new AppError('slug_taken');
  await post('refused', 'shell');
  expect([(await post('refused', 'shell')).status, runs]).toEqual([409, 1]);
  for (const code of ['unavailable', 'rate_limited'] as const) {
    failWith = new AppError(code);
    await post(code, 'shell');
    failWith = null;
    expect((await post(code, 'shell')).status).toBe(201);
  }
});

test('after 24 hours a key is new, and the cron job has deleted it', async () => {
  const post = callerAs(await givenPerson('carol'));
  await post('a', 'shell');
  clock.advance(24 * 60 * 60_000 + 1);
  expect((await post('a', 'shell')).run).toBe(2);
  clock.advance(24 * 60 * 60_000 + 1);
  await pruneIdempotencyKeys(testContext({ clock }));
  expect(await keptRows()).toEqual([]);
});

test('a request that was lost while running frees its key after two minutes', async () => {
  const carol = await givenPerson('carol');
  const post = callerAs(carol);
  slow = new Promise(() => {});
  void post('a', 'shell');
  await scheduler.wait(50);
  slow = Promise.resolve();
  expect((await post('a', 'shell')).status).toBe(409);
  clock.advance(2 * 60_000 + 1);
  expect((await post('a', 'shell')).status).toBe(201);
});

test('the database contains neither the key nor a readable answer', async () => {
  const post = callerAs(await givenPerson('carol'));
  await post('my-own-key', 'shell');
  const text = JSON.stringify(await keptRows());
  expect(text).not.toContain('my-own-key');
  expect(text).not.toContain('"run');
});

test('a malformed key is refused', async () => {
  const post = callerAs(await givenPerson('carol'));
  for (const key of ['', 'x'.repeat(256), 'ä']) expect((await post(key, 'shell')).status, key).toBe(400);
});
