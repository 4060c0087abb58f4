import { exports } from 'cloudflare:workers';
import { describe, expect, test } from 'vitest';
import { headersOf } from '#worker/testing/battery.ts';
import { givenPerson, tokenOf } from '#worker/testing/people.ts';

const ask = (path: string, init?: RequestInit) =>
  exports.default.fetch(new Request(`http://localhost${path}`, init));

async function problemOf(response: Response) {
  const problem = (await response.json()) as Record<string, unknown>;
  return { status: response.status, type: response.headers.get('Content-Type'), ...problem };
}

describe('every answer', () => {
  test('carries an id, the security headers and its timing', async () => {
    const { headers } = await ask('/api/v1/health');
    expect(headers.get('X-Request-Id')).toBeTruthy();
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect(headers.get('Content-Security-Policy')).toContain("default-src 'none'");
    expect(headers.get('Server-Timing')).toMatch(/total;dur=.*db;dur=.*render;dur=/);
    expect(headers.get('X-Cache')).toBe('bypass');
  });

  test('to a foreign host is a refusal with the same headers', async () => {
    const response = await exports.default.fetch(new Request('http://evil.example/api/v1/health'));
    expect(response.headers.get('X-Request-Id')).toBeTruthy();
    expect(await problemOf(response)).toMatchObject({ status: 400, code: 'host_not_allowed' });
  });
});

describe('health', () => {
  test('reports the services that Atoll depends on and which adapters are stand-ins', async () => {
    const response = await ask('/api/v1/health');
    expect(response.headers.get('Cache-Control')).toBe('no-store');
    const { data } = (await response.json()) as { data: unknown };
    expect(data).toMatchObject({
      status: 'ok',
      checks: { database: 'ok', cache: 'ok', media: 'ok', queue: 'ok' },
      adapters: { mail: 'simulated', images: 'simulated' },
    });
  });

  test('answers HEAD without a body', async () => {
    const response = await ask('/api/v1/health', { method: 'HEAD' });
    expect([response.status, await response.text()]).toEqual([200, '']);
  });
});

describe('problem details', () => {
  test('for an unknown path', async () => {
    expect(await problemOf(await ask('/api/v1/nothing'))).toMatchObject({
      type: expect.stringContaining('not_found'),
      status: 404,
      success: false,
      data: null,
      code: 'not_found',
      instance: '/api/v1/nothing',
    });
  });

  test('have a detail in the reader’s language and a title in English', async () => {
    const response = await ask('/api/v1/nothing', { headers: { 'Accept-Language': 'zh-TW' } });
    expect(response.headers.get('Content-Type')).toBe('application/problem+json');
    expect((await problemOf(response)) as unknown).toMatchObject({
      detail: expect.stringMatching(/\p{Script=Han}/u),
    });
  });

  test('for a method that a path does not allow, with the allowed ones', async () => {
    const response = await ask('/api/v1/health', { method: 'DELETE' });
    expect(response.headers.get('Allow')).toBe('GET, HEAD, OPTIONS');
    expect(await problemOf(response)).toMatchObject({ status: 405, code: 'method_not_allowed' });
    const options = await ask('/api/v1/health', { method: 'OPTIONS' });
    expect([options.status, options.headers.get('Allow')]).toEqual([204, 'GET, HEAD, OPTIONS']);
    expect((await ask('/api/v1/nothing', { method: 'OPTIONS' })).status).toBe(404);
  });

  test('for a body of another media type, a malformed one, and one that is too large', async () => {
    const authorization = await tokenOf(await givenPerson('bob'));
    const upload = (type: string, body: BodyInit) =>
      ask('/api/v1/uploads', {
        method: 'POST',
        headers: { Authorization: authorization, 'Content-Type': type },
        body,
      });
    expect((await upload('text/html', '<p>')).status).toBe(415);
    expect((await upload('multipart/form-data; boundary=x', 'no form at all')).status).toBe(400);
    expect((await upload('application/octet-stream', new Uint8Array(13 * 1024 * 1024))).status).toBe(413);
  });
});

test.each([
  ['/posts/Loop-C.md', '/posts/loop-c.md'],
  ['/zh-TW/posts/Loop-C.md?utm_source=x', '/zh-TW/posts/loop-c.md'],
  ['/tags/Rust/feed.atom', '/tags/rust/feed.atom'],
  ['/people/Nobody/feed.json', '/people/nobody/feed.json'],
])('%s, where nothing is, leads to its canonical form', async (path, to) => {
  const response = await exports.default.fetch(`http://localhost${path}`, { redirect: 'manual' });
  expect([response.status, response.headers.get('Location')]).toEqual([301, to]);
  expect((await exports.default.fetch(`http://localhost${to}`, { redirect: 'manual' })).status).toBe(404);
});

test('a foreign origin is allowed only when configured, and a form from elsewhere is refused', async () => {
  const preflight = await ask('/api/v1/health', {
    method: 'OPTIONS',
    headers: { Origin: 'https://evil.example', 'Access-Control-Request-Method': 'GET' },
  });
  expect(preflight.headers.get('Access-Control-Allow-Origin')).toBeNull();
  const form = await ask('/posts', {
    method: 'POST',
    headers: { Origin: 'https://evil.example', 'Content-Type': 'application/x-www-form-urlencoded' },
    body: 'a=b',
  });
  expect(form.status).toBe(403);
});

describe('public reads of the API', () => {
  test('come from the cache for anonymous callers, never for members', async () => {
    const carol = await headersOf('member');
    const asCarol = await ask('/api/v1/tags', { headers: carol });
    expect([asCarol.headers.get('X-Cache'), asCarol.headers.get('Cache-Control')]).toEqual([
      'bypass',
      'private, no-store',
    ]);
    const [first, second] = [await ask('/api/v1/tags'), await ask('/api/v1/tags?utm_source=x')];
    expect([first.headers.get('X-Cache'), second.headers.get('X-Cache')]).toEqual(['miss', 'hit']);
    expect(second.headers.get('Content-Security-Policy')).toBe(first.headers.get('Content-Security-Policy'));
    expect((await ask('/api/v1/tags', { headers: carol })).headers.get('X-Cache')).toBe('bypass');
  });

  test('are one answer per requested language, and say so; unknown parameters change nothing', async () => {
    const inChinese = { headers: { 'Accept-Language': 'zh-TW' } };
    const answers = [
      await ask('/api/v1/series?n=1'),
      await ask('/api/v1/series?n=2'),
      await ask('/api/v1/series?n=3', inChinese),
    ];
    expect(answers.map(({ headers }) => headers.get('X-Cache'))).toEqual(['miss', 'hit', 'miss']);
    for (const { headers } of answers) expect(headers.get('Vary')).toContain('Accept-Language');
  });

  test('never mix: answers to cookies or tokens, and errors, are not cached', async () => {
    expect((await ask('/api/v1/me')).headers.get('X-Cache')).toBe('bypass');
    for (const path of [
      '/api/v1/tags/nobody',
      '/api/v1/tags?cursor=broken',
      '/api/v1/people/Nobody',
      '/api/v1/search?q=x',
    ])
      for (let times = 0; times < 2; times += 1)
        expect((await ask(path)).headers.get('X-Cache'), path).toBe('bypass');
  });
});
