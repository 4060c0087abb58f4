import { env } from 'cloudflare:workers';
import { Hono } from 'hono';
import { describe, expect, test } from 'vitest';
import { FAILED_CREDENTIALS } from '#src/shared/rate-limits.ts';
import { rememberDevice } from '#worker/accounts/known-devices.ts';
import type { HonoEnv } from '#worker/http/api.ts';
import { countCall } from '#worker/http/limit-rate.ts';
import { rateLimiter } from '#worker/http/rate-limit.ts';
import { refuse } from '#worker/http/refuse.ts';
import { session } from '#worker/http/session.ts';
import type { Db } from '#worker/platform/db.ts';
import { testContext } from '#worker/testing/context.ts';
import { givenPerson, tokenOf } from '#worker/testing/people.ts';
import { cookiesOf, givenSession } from '#worker/testing/sessions.ts';

const calm = { limit: async () => ({ success: true }) } as unknown as RateLimit;

/** A site with real limits, seen from an address: the databases that its requests opened, and their calls of the limiter. */
function siteAt(address: string) {
  const opened: Db[] = [];
  let calls = 0;
  const limiter = {
    getByName: (name: string) => {
      calls += 1;
      return env.RATE_LIMITER.getByName(name);
    },
  } as typeof env.RATE_LIMITER;
  const app = new Hono<HonoEnv>();
  app.onError(refuse);
  app.use(async (c, next) => {
    const ctx = testContext();
    ctx.address = address;
    ctx.rateLimiter = rateLimiter(limiter, calm, 1);
    opened.push(ctx.db);
    c.set('ctx', ctx);
    await next();
  });
  app.use(session);
  app.get('/api/sign-in', async (c) => {
    await countCall(c.var.ctx, 'login');
    return c.text('in');
  });
  app.all('*', (c) => c.text(c.var.ctx.actor.kind));
  const get = (headers: Record<string, string>, path = '/api/v1/things') =>
    Promise.resolve(app.request(`http://localhost${path}`, { headers }));
  const trips = () => opened.reduce((sum, { stats }) => sum + stats.roundTrips, 0);
  return { get, trips, calls: () => calls };
}

async function statusesOf(times: number, get: () => Promise<Response>): Promise<number[]> {
  const statuses: number[] = [];
  for (let time = 0; time < times; time += 1) statuses.push((await get()).status);
  return statuses;
}

describe('an address that tries', () => {
  test.each<[string, string, Record<string, string>, number]>([
    ['tokens of nobody', '192.0.2.1', { Authorization: 'Bearer atoll_nobody' }, 401],
    ['JWTs of nobody', '192.0.2.2', { Authorization: 'Bearer a.b.c' }, 401],
    ['refresh cookies of nobody', '192.0.2.3', { Cookie: cookiesOf({ refresh: 'x'.repeat(43) }) }, 200],
    ['addresses of its network', '2001:db8::1', { Authorization: 'Bearer atoll_nobody' }, 401],
  ])('%s is refused after a hundred, without a look-up', async (_, address, headers, status) => {
    const { get, trips } = siteAt(address);
    expect(new Set(await statusesOf(FAILED_CREDENTIALS, () => get(headers)))).toEqual(new Set([status]));
    const before = trips();
    expect(await statusesOf(3, () => get(headers))).toEqual([429, 429, 429]);
    expect(trips()).toBe(before);
  });

  test('is known by its network, and refused whatever else it tries', async () => {
    const { get } = siteAt('2001:db8::2');
    const answer = await get({ Authorization: 'Bearer atoll_somebody_else' });
    expect([answer.status, Number(answer.headers.get('Retry-After')) > 0]).toEqual([429, true]);
  });
});

test('people who share an address do not use it up for each other', async () => {
  const { get } = siteAt('192.0.2.9');
  const carol = await givenPerson('carol');
  const authorization = await tokenOf(carol);
  const { tokens } = await givenSession(testContext(), carol);
  const all = await statusesOf(FAILED_CREDENTIALS + 20, () => get({ Authorization: authorization }));
  expect(new Set(all)).toEqual(new Set([200]));
  await statusesOf(FAILED_CREDENTIALS, () => get({ Authorization: 'Bearer atoll_nobody' }));
  const withJwt = await get({ Cookie: cookiesOf({ access: tokens.access }) });
  expect([withJwt.status, await withJwt.text()]).toEqual([200, 'member']);
});

test('strangers at an address do not keep out a browser in which somebody signed in, which counts alone', async () => {
  const { get } = siteAt('192.0.2.10');
  const ctx = testContext();
  const dora = await givenPerson('dora');
  const { refresh } = await givenSession(ctx, dora);
  const device = `atoll-device=${await rememberDevice(ctx, dora.personId)}`;
  await statusesOf(FAILED_CREDENTIALS, () => get({ Authorization: 'Bearer atoll_nobody' }));
  expect((await get({ Cookie: cookiesOf({ refresh }) })).status).toBe(429);
  const renewed = await get({ Cookie: `${cookiesOf({ refresh })}; ${device}` });
  expect([renewed.status, await renewed.text()]).toEqual([200, 'member']);
  const guesses = () => get({ Cookie: `${cookiesOf({ refresh: 'x'.repeat(43) })}; ${device}` });
  expect((await statusesOf(FAILED_CREDENTIALS + 1, guesses)).at(-1)).toBe(429);
});

test('what belongs to somebody, and what claims nothing, costs no call of the limiter', async () => {
  const { get, calls } = siteAt('192.0.2.11');
  const erin = await givenPerson('erin');
  const { tokens, refresh } = await givenSession(testContext(), erin);
  await get({});
  await get({ Authorization: await tokenOf(erin) });
  await get({ Authorization: `Bearer ${tokens.access}` });
  await get({ Cookie: cookiesOf({ access: tokens.access }) });
  await get({ Cookie: cookiesOf({ refresh }) });
  expect(calls()).toBe(0);
  await get({ Authorization: 'Bearer atoll_nobody' });
  expect(calls()).toBe(1);
});

test('of sixty-four sign-ins at once from an address ten are tried', async () => {
  const { get } = siteAt('192.0.2.20');
  const answers = await Promise.all(Array.from({ length: 64 }, () => get({}, '/api/sign-in')));
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(10);
  expect((await siteAt('192.0.2.21').get({}, '/api/sign-in')).status).toBe(200);
});
