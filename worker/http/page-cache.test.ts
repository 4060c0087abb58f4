import { createExecutionContext, waitOnExecutionContext } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { beforeEach, describe, expect, test } from 'vitest';
import { BYPASS_HEADER } from '#src/shared/page-cache.ts';
import { forgetPages, withPageCache } from '#worker/http/page-cache.ts';
import { forgetCacheVersions, kvCacheVersions } from '#worker/platform/cache-versions.ts';
import { fixedClock } from '#worker/platform/clock.ts';
import { TEST_NOW } from '#worker/testing/context.ts';

const pages = [
  { paths: ['/posts', '/api/v1/posts'], query: ['tag', 'lang'], groups: () => ['lists'] },
  { paths: ['/posts/:slug'], groups: ({ slug = '' }) => [`post:${slug}`] },
];

type Answer = (request: Request) => Response | Promise<Response>;

let site = 'http://localhost';
let sites = 0;
/** Every test has a host of its own, because the Cache API outlives a test. */
beforeEach(() => {
  sites += 1;
  site = `http://host-${sites}.localhost`;
  forgetPages();
  forgetCacheVersions();
});

const page = (text: string, headers: Record<string, string> = {}, status = 200) =>
  new Response(text, {
    status,
    headers: { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'public', ...headers },
  });

/** A cache in front of a renderer that counts, with a clock that the test moves. */
function cacheOf(answer: Answer) {
  const clock = fixedClock(TEST_NOW);
  const seen: Request[] = [];
  const handler = withPageCache(
    async (request) => {
      seen.push(request);
      return answer(request);
    },
    pages,
    clock,
  );
  async function get(path: string, init?: RequestInit): Promise<Response> {
    const execution = createExecutionContext();
    const response = await handler(new Request(site + path, init), env, execution);
    await waitOnExecutionContext(execution);
    return response;
  }
  return { clock, seen, get, cacheVersions: kvCacheVersions(env.CACHE, clock) };
}

const outcome = (response: Response) => response.headers.get('X-Cache');

describe('a page that opted in', () => {
  test('is rendered once and then comes from memory, the same to the byte', async () => {
    const { get, seen } = cacheOf(() => page('<p>珊瑚</p>'));
    const [first, second] = [await get('/posts'), await get('/posts')];
    expect([outcome(first), outcome(second), seen.length]).toEqual(['miss', 'hit', 1]);
    expect(await second.text()).toBe('<p>珊瑚</p>');
    expect(second.headers.get('ETag')).toBe(first.headers.get('ETag'));
    expect(second.headers.get('Cache-Control')).toBe('public, max-age=0, must-revalidate');
    expect(second.headers.get('Server-Timing')).toContain('cache;desc="hit"');
  });

  test('contains no tracking parameters of its first visitor', async () => {
    const { get } = cacheOf((request) => page(request.url));
    await get('/posts?utm_source=email&tag=rust&fbclid=hers');
    expect(await (await get('/posts?tag=rust')).text()).toBe(`${site}/posts?tag=rust`);
  });

  test('comes from the Cache API when the isolate has evicted it', async () => {
    const { get, seen } = cacheOf(() => page('kept'));
    await get('/posts');
    forgetPages();
    const again = await get('/posts');
    expect([outcome(again), await again.text(), seen.length]).toEqual(['hit', 'kept', 1]);
    expect(again.headers.get('Cache-Control')).toBe('public, max-age=0, must-revalidate');
    expect(again.headers.get('X-Stored-At')).toBeNull();
  });

  test('is the same page for every order of parameters and any tracking', async () => {
    const { get, seen } = cacheOf(() => page('list'));
    await get('/posts?tag=rust&lang=en');
    expect(outcome(await get('/posts?utm_source=x&lang=en&tag=rust&fbclid=1'))).toBe('hit');
    expect(outcome(await get('/posts?lang=en'))).toBe('miss');
    expect(seen.length).toBe(2);
  });

  test('is the same page for every made-up parameter', async () => {
    const { get, seen } = cacheOf((request) => page(request.url));
    for (let n = 0; n < 100; n += 1) await get(`/posts?n=${n}&tag=rust`);
    expect(seen.map(({ url }) => url)).toEqual([`${site}/posts?tag=rust`]);
  });

  test('is not evicted by any number of made-up values', async () => {
    const { get, seen } = cacheOf(({ url }) => page(url.includes('?') ? 'x'.repeat(500_000) : 'kept'));
    await get('/posts/reef');
    for (let n = 0; n < 80; n += 1) await get(`/posts?tag=made-up-${n}`);
    expect([outcome(await get('/posts/reef')), seen.length]).toEqual(['hit', 81]);
  });

  test('is rendered without the cache on request locally, and never in production', async () => {
    const { get, seen } = cacheOf(() => page('x'));
    await get('/posts');
    const past = { headers: { [BYPASS_HEADER]: '1' } };
    expect(outcome(await get('/posts', past))).toBeNull();
    expect([outcome(await get('/posts')), seen.length]).toEqual(['hit', 2]);
    const execution = createExecutionContext();
    const handler = withPageCache(() => page('x'), pages, fixedClock(TEST_NOW));
    const production = { ...env, ENVIRONMENT: 'production' } as Env;
    const answer = await handler(new Request(`${site}/posts`, past), production, execution);
    await waitOnExecutionContext(execution);
    expect(outcome(answer)).toBe('hit');
  });

  test('is one page in each language of the path', async () => {
    const { get } = cacheOf((request) => page(new URL(request.url).pathname));
    expect(await (await get('/posts')).text()).toBe('/posts');
    expect(await (await get('/zh-TW/posts')).text()).toBe('/zh-TW/posts');
  });

  test('of the API is one answer for each language that was asked for', async () => {
    const { get } = cacheOf((request) => page(request.headers.get('Accept-Language') ?? ''));
    const inLanguage = async (language: string) =>
      (await get('/api/v1/posts', { headers: { 'Accept-Language': language } })).text();
    expect([await inLanguage('zh-Hant-TW,zh;q=0.9'), await inLanguage('de'), await inLanguage('zh')]).toEqual(
      ['zh-TW', 'en', 'zh-TW'],
    );
  });

  test('answers HEAD without a body and If-None-Match with 304', async () => {
    const { get, seen } = cacheOf(() => page('five!'));
    const head = await get('/posts', { method: 'HEAD' });
    expect([outcome(head), head.status, await head.text(), head.headers.get('Content-Length')]).toEqual([
      'miss',
      200,
      '',
      '5',
    ]);
    expect(seen[0]?.method).toBe('GET');
    const whole = await get('/posts');
    expect([outcome(whole), await whole.text()]).toEqual(['hit', 'five!']);
    const tag = whole.headers.get('ETag') ?? '';
    const same = await get('/posts', { headers: { 'If-None-Match': `W/${tag}` } });
    expect([same.status, await same.text(), same.headers.get('ETag')]).toEqual([304, '', tag]);
    const other = await get('/posts', { headers: { 'If-None-Match': '"other"' } });
    expect(other.status).toBe(200);
  });

  test('is rendered anew when a render was lost with its request', async () => {
    let isLost = true;
    const { get, clock } = cacheOf(() => (isLost ? new Promise<Response>(() => {}) : page('found')));
    void get('/posts');
    await scheduler.wait(20);
    isLost = false;
    clock.advance(10_000);
    expect(await (await get('/posts')).text()).toBe('found');
  });

  test('is rendered for each request while KV cannot be read', async () => {
    const handler = withPageCache(async () => page('still here'), pages, fixedClock(TEST_NOW));
    const broken = {
      ...env,
      CACHE: { get: async () => Promise.reject(new Error('KV is away')) },
    } as unknown as Env;
    const execution = createExecutionContext();
    const response = await handler(new Request(`${site}/posts`), broken, execution);
    await waitOnExecutionContext(execution);
    expect([response.status, outcome(response), await response.text()]).toEqual([200, null, 'still here']);
  });

  test('is rendered once for a thousand simultaneous requests', async () => {
    const { get, seen } = cacheOf(async () => {
      await scheduler.wait(50);
      return page('once');
    });
    const answers = await Promise.all(Array.from({ length: 1000 }, () => get('/posts')));
    expect(new Set(await Promise.all(answers.map((answer) => answer.text())))).toEqual(new Set(['once']));
    expect(seen.length).toBe(1);
  });
});

describe('age and cache version', () => {
  test('after a minute the old page is shown while exactly one request renders anew', async () => {
    let version = 1;
    const { get, seen, clock } = cacheOf(async () => {
      await scheduler.wait(20);
      return page(`version ${version}`);
    });
    await get('/posts');
    version = 2;
    clock.advance(61_000);
    const during = await Promise.all([get('/posts'), get('/posts'), get('/posts')]);
    expect(during.map(outcome)).toEqual(['stale', 'stale', 'stale']);
    expect(await during[0].text()).toBe('version 1');
    expect(seen.length).toBe(2);
    const after = await get('/posts');
    expect([outcome(after), await after.text()]).toEqual(['hit', 'version 2']);
  });

  test('after eleven minutes nobody sees the old page', async () => {
    let version = 1;
    const { get, clock } = cacheOf(() => page(`version ${version}`));
    await get('/posts');
    version = 2;
    clock.advance(11 * 60_000);
    const after = await get('/posts');
    expect([outcome(after), await after.text()]).toEqual(['miss', 'version 2']);
  });

  test('a page that is stale by cache version is never shown', async () => {
    let version = 1;
    const { get, cacheVersions } = cacheOf(() => page(`version ${version}`));
    await Promise.all([get('/posts/coral'), get('/posts/reef')]);
    version = 2;
    await cacheVersions.invalidate(['post:coral']);
    expect(await (await get('/posts/coral')).text()).toBe('version 2');
    expect(await (await get('/posts/reef')).text()).toBe('version 1');
  });

  test('a render that began before an invalidation is not shown after it', async () => {
    const { get, cacheVersions } = cacheOf(async () => {
      await scheduler.wait(50);
      return page('old');
    });
    const slow = get('/posts/coral');
    await scheduler.wait(10);
    await cacheVersions.invalidate(['post:coral']);
    await slow;
    expect(outcome(await get('/posts/coral'))).toBe('miss');
  });

  test('an error during the renewal leaves the old page in place', async () => {
    let broken = false;
    const { get, clock } = cacheOf(() => (broken ? new Response('', { status: 500 }) : page('good')));
    await get('/posts');
    broken = true;
    clock.advance(61_000);
    await get('/posts');
    const after = await get('/posts');
    expect([outcome(after), await after.text()]).toEqual(['stale', 'good']);
  });

  test('a deleted page is removed at its renewal', async () => {
    let gone = false;
    const { get, clock } = cacheOf(() => (gone ? page('gone', {}, 404) : page('here')));
    await get('/posts');
    gone = true;
    clock.advance(61_000);
    await get('/posts');
    expect((await get('/posts')).status).toBe(404);
  });
});

describe('nothing of one person reaches another', () => {
  const signedIn = { headers: { Cookie: 'theme=dark; atoll-session=abc' } };

  test('a signed-in person neither reads nor stores a cached page', async () => {
    const { get, seen } = cacheOf((request) => page(request.headers.get('Cookie') ?? 'anonymous'));
    expect(outcome(await get('/posts', signedIn))).toBeNull();
    const anonymous = await get('/posts');
    expect([outcome(anonymous), await anonymous.text()]).toEqual(['miss', 'anonymous']);
    expect(await (await get('/posts', signedIn)).text()).toContain('atoll-session');
    for (const cookie of ['__Host-atoll-session=x', 'atoll-refresh=x', 'a=b; __Host-atoll-refresh=x'])
      expect(outcome(await get('/posts', { headers: { Cookie: cookie } }))).toBeNull();
    expect(seen.length).toBe(6);
  });

  test('requests with an Authorization header or a foreign Origin bypass the cache', async () => {
    const { get } = cacheOf(() => page('x'));
    await get('/api/v1/posts');
    expect(outcome(await get('/api/v1/posts', { headers: { Authorization: 'Bearer atoll_x' } }))).toBeNull();
    expect(outcome(await get('/api/v1/posts', { headers: { Origin: 'https://other.example' } }))).toBeNull();
  });

  test('the renderer of a shared page sees nothing of the visitor', async () => {
    const { get, seen } = cacheOf(() => page('x'));
    await get('/posts', {
      headers: {
        Cookie: 'theme=dark; oauth=secret',
        'User-Agent': 'somebody',
        'Accept-Language': 'zh-TW',
        Referer: 'https://example.com/private',
        'If-None-Match': '"x"',
        Range: 'bytes=0-1',
        'X-Forwarded-Host': 'evil.example',
      },
    });
    expect([...(seen[0]?.headers.keys() ?? [])]).toEqual([]);
  });

  test('an undeclared path bypasses the cache, whatever its answer says', async () => {
    const { get } = cacheOf(() => page('x'));
    for (const path of ['/feedback', '/posts/reef/edit', '/'])
      expect([outcome(await get(path)), outcome(await get(path))], path).toEqual([null, null]);
  });

  test('a private area keeps its cookies and its headers', async () => {
    const { get, seen } = cacheOf(() => page('x'));
    await get('/login/google/callback?code=1', { headers: { Cookie: 'oauth=secret' } });
    expect(seen[0]?.headers.get('Cookie')).toBe('oauth=secret');
  });

  test.each([
    ['Set-Cookie', page('x', { 'Set-Cookie': 'a=b' })],
    ['private', page('x', { 'Cache-Control': 'private, no-store' })],
    ['no opt-in', page('x', { 'Cache-Control': '' })],
    ['public and no-store', page('x', { 'Cache-Control': 'public, no-store' })],
    ['Vary: Cookie', page('x', { Vary: 'Accept-Encoding, Cookie' })],
    ['a nonce', page('x', { 'Content-Security-Policy': "script-src 'nonce-abc'" })],
    ['Vary: *', page('x', { Vary: '*' })],
    ['not found', page('x', {}, 404)],
    ['forbidden', page('x', {}, 403)],
    ['too many', page('x', {}, 429)],
    ['an error', page('x', {}, 500)],
    ['a photo', page('x', { 'Content-Type': 'image/webp' })],
    ['an immutable file', page('x', { 'Cache-Control': 'public, max-age=31536000, immutable' })],
    ['more than a megabyte', page('x'.repeat(1024 * 1024 + 1))],
  ])('an answer with %s is not stored', async (_, answer) => {
    const { get, seen } = cacheOf(() => answer.clone());
    const [first, second] = [await get('/posts'), await get('/posts')];
    expect([outcome(first), outcome(second), seen.length]).toEqual([null, null, 2]);
    expect((await second.text()).length).toBeGreaterThan(0);
  });

  test('headers of one request are not stored: its id, its limits, its timing', async () => {
    const { get } = cacheOf(() =>
      page('x', {
        'X-Request-Id': 'first',
        'RateLimit-Remaining': '99',
        'RateLimit-Limit': '100',
        'Server-Timing': 'total;dur=9',
        'Content-Security-Policy': "default-src 'self'",
      }),
    );
    const first = await get('/posts');
    expect(first.headers.get('Server-Timing')).toContain('total;dur=9');
    const second = await get('/posts');
    expect(second.headers.get('X-Request-Id')).not.toBe('first');
    expect(second.headers.get('X-Request-Id')).not.toBe((await get('/posts')).headers.get('X-Request-Id'));
    expect(second.headers.get('RateLimit-Remaining')).toBeNull();
    expect(second.headers.get('Server-Timing')).not.toContain('total');
    expect(second.headers.get('Content-Security-Policy')).toBe("default-src 'self'");
  });

  test('POST bypasses the cache and neither reads nor replaces a page', async () => {
    const { get } = cacheOf((request) => page(request.method));
    await get('/posts');
    expect(await (await get('/posts', { method: 'POST', body: 'x' })).text()).toBe('POST');
    expect(await (await get('/posts')).text()).toBe('GET');
  });

  test('requests that wait for a render that may not be shared get one of their own', async () => {
    let renders = 0;
    const { get } = cacheOf(async () => {
      renders += 1;
      const mine = renders;
      await scheduler.wait(20);
      return page(`only ${mine}`, { 'Cache-Control': 'private' });
    });
    const answers = await Promise.all([get('/posts'), get('/posts'), get('/posts')]);
    const texts = await Promise.all(answers.map((answer) => answer.text()));
    expect(new Set(texts).size).toBe(3);
  });
});
