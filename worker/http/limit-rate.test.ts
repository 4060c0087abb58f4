import { env } from 'cloudflare:workers';
import { Hono } from 'hono';
import { beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { RateGroup } from '#src/shared/rate-limits.ts';
import { type Api, createApi, type HonoEnv, route } from '#worker/http/api.ts';
import { ok } from '#worker/http/envelope.ts';
import { limitPages } from '#worker/http/limit-pages.ts';
import { rateLimiter } from '#worker/http/rate-limit.ts';
import { refuse } from '#worker/http/refuse.ts';
import { type Actor, ANONYMOUS } from '#worker/platform/actor.ts';
import { fixedClock } from '#worker/platform/clock.ts';
import { TEST_NOW, testContext } from '#worker/testing/context.ts';
import { givenPerson } from '#worker/testing/people.ts';

const HOUR = 60 * 60_000;
const clock = fixedClock(TEST_NOW);
let isCalm = true;
const burst = { limit: async () => ({ success: isCalm }) } as unknown as RateLimit;

beforeEach(() => {
  clock.advance(2 * HOUR);
  isCalm = true;
});

function routes(api: Api): void {
  for (const [path, rateGroup] of [
    ['/api/v1/things', 'read'],
    ['/api/v1/found', 'search'],
    ['/api/v1/pulse', 'none'],
  ] as [string, RateGroup | 'none'][]) {
    api.openapi(
      route({
        method: 'get',
        path,
        summary: 'A thing',
        tag: 'Test',
        access: 'public',
        rateGroup,
        returns: z.null(),
      }),
      async (c) => ok(c, null),
    );
  }
}

/** A site with real limits, used by one caller. */
function siteFor(as: Actor = ANONYMOUS) {
  const app = new Hono<HonoEnv>();
  const api = createApi();
  routes(api);
  app.onError(refuse);
  app.use(async (c, next) => {
    const ctx = testContext({ as, clock });
    ctx.rateLimiter = rateLimiter(env.RATE_LIMITER, burst, 1);
    c.set('ctx', ctx);
    await next();
  });
  app.use(limitPages);
  app.route('/', api);
  app.all('*', (c) => c.text('a page'));
  return (path: string, init?: RequestInit) => Promise.resolve(app.request(`http://localhost${path}`, init));
}

describe('the API', () => {
  test('reports what remains, allows exactly the limit, and then reports when to come back', async () => {
    const get = siteFor();
    const answers = await Promise.all(Array.from({ length: 103 }, () => get('/api/v1/things')));
    expect(answers.filter((answer) => answer.status === 200).length).toBe(100);
    const refused = answers.find((answer) => answer.status === 429);
    expect(await refused?.json()).toMatchObject({
      success: false,
      code: 'rate_limited',
      title: 'Too many attempts. Please try again later.',
      detail: 'Too many attempts. Try again in 60 minutes.',
    });
    expect(refused?.headers.get('RateLimit-Limit')).toBe('100');
    expect(refused?.headers.get('RateLimit-Remaining')).toBe('0');
    expect(refused?.headers.get('RateLimit-Reset')).toBe(refused?.headers.get('Retry-After'));
    clock.advance(Number(refused?.headers.get('Retry-After')) * 1000);
    const later = await get('/api/v1/things');
    expect([later.status, later.headers.get('RateLimit-Remaining')]).toEqual([200, '99']);
  });

  test('counts each person and each group separately', async () => {
    await siteFor()('/api/v1/things');
    expect((await siteFor()('/api/v1/found')).headers.get('RateLimit-Remaining')).toBe('99');
    const asCarol = siteFor(await givenPerson('carol'));
    expect((await asCarol('/api/v1/things')).headers.get('RateLimit-Remaining')).toBe('499');
  });

  test('limits the requests of monitors only by the burst limit', async () => {
    const get = siteFor();
    const answer = await get('/api/v1/pulse');
    expect([answer.status, answer.headers.get('RateLimit-Limit')]).toEqual([200, null]);
    isCalm = false;
    expect((await get('/api/v1/pulse')).status).toBe(429);
  });
});

describe('pages', () => {
  test('are read freely, up to the burst limit', async () => {
    const get = siteFor();
    const answers = await Promise.all(Array.from({ length: 150 }, () => get('/posts')));
    expect(new Set(answers.map((answer) => answer.status))).toEqual(new Set([200]));
    isCalm = false;
    const refused = await get('/posts');
    expect([refused.status, refused.headers.get('Retry-After')]).toEqual([429, '60']);
  });

  test('allow one-click unsubscriptions of all readers of a mail service, which come from a few addresses', async () => {
    const post = siteFor();
    const answers = await Promise.all(
      Array.from({ length: 150 }, (_, at) => post(`/u/token-${at}`, { method: 'POST' })),
    );
    expect(new Set(answers.map((answer) => answer.status))).toEqual(new Set([200]));
  });

  test('count their forms exactly, with the writes of the API', async () => {
    const asMallory = siteFor(await givenPerson('mallory'));
    const answers = await Promise.all(
      Array.from({ length: 502 }, () => asMallory('/write', { method: 'POST' })),
    );
    expect(answers.filter((answer) => answer.status === 429).length).toBe(2);
    expect((await asMallory('/write')).status).toBe(200);
  });
});
