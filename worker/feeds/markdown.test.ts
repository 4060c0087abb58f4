import { exports } from 'cloudflare:workers';
import { eq } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { runBatch } from '#worker/platform/db.ts';
import { posts } from '#worker/posts/tables.ts';
import { statementsToRedirect } from '#worker/redirects/queries.ts';
import { testContext } from '#worker/testing/context.ts';
import { givenPerson } from '#worker/testing/people.ts';
import { givenPublished } from '#worker/testing/published-posts.ts';

const NOON = Date.UTC(2026, 0, 10, 12);

async function get(path: string) {
  const request = new Request(`http://localhost${path}`, {
    headers: { Origin: 'http://localhost:8787' },
    redirect: 'manual',
  });
  const response = await exports.default.fetch(request);
  return { status: response.status, headers: response.headers, text: await response.text() };
}

beforeAll(async () => {
  const ctx = testContext();
  const bob = await givenPerson('bob');
  const tides = await givenPublished(ctx, {
    by: bob,
    at: NOON,
    tags: ['Sea'],
    texts: {
      en: {
        title: 'Tides: a "start" [1]',
        text: 'See [the reef](/posts/reef#top), ![a](/media/a.png) and [below](#x).',
      },
      'zh-TW': { title: '潮汐', text: '海水來了又去。' },
    },
    slug: 'tides',
  });
  const paid = await givenPublished(ctx, {
    by: bob,
    at: NOON + 1,
    texts: { en: { title: 'Paid', text: 'x'.repeat(200) } },
  });
  await givenPublished(ctx, { by: bob, at: Date.UTC(2096, 0), texts: { en: { title: 'Later' } } });
  await runBatch(ctx.db, [
    ctx.db.update(posts).set({ premium: true }).where(eq(posts.id, paid)),
    ctx.db.update(posts).set({ popularity: 3 }).where(eq(posts.id, tides)),
    ...statementsToRedirect(ctx.db, {
      postId: tides,
      slug: 'tides',
      living: true,
      oldSlug: 'ebb',
      wasLiving: true,
      oldPaths: [],
      now: NOON,
    }),
  ]);
});

test('a post is available as Markdown, with its metadata in front', async () => {
  const { status, headers, text } = await get('/posts/tides.md');
  expect(status).toBe(200);
  expect(headers.get('Content-Type')).toBe('text/markdown; charset=utf-8');
  expect(headers.get('Link')).toBe('<http://localhost:8787/posts/tides>; rel="canonical"');
  const [, front = '', body = ''] = /^---\n(.*?)\n---\n(.*)$/s.exec(text) ?? [];
  expect(parse(front)).toMatchObject({
    title: 'Tides: a "start" [1]',
    url: 'http://localhost:8787/posts/tides',
    language: 'en',
    published: '2026-01-10T12:00:00.000Z',
    authors: ['Bob'],
    tags: ['Sea'],
    translations: { 'zh-TW': 'http://localhost:8787/zh-TW/posts/tides.md' },
  });
  expect(body).toBe(
    '\n# Tides: a "start" \\[1\\]\n\nSee [the reef](http://localhost:8787/posts/reef#top), ' +
      '![a](http://localhost:8787/media/a.png) and [below](#x).\n',
  );
});

test('the Markdown is in the language of the path, else in the one that exists', async () => {
  expect((await get('/zh-TW/posts/tides.md')).text).toContain('海水來了又去。');
  const fallback = await get('/zh-TW/posts/paid.md');
  expect(fallback.headers.get('Content-Language')).toBe('en');
  expect(fallback.headers.get('Link')).toContain('<http://localhost:8787/posts/paid>');
});

test('the Markdown of a premium post is its summary', async () => {
  const { text } = await get('/posts/paid.md');
  expect(text).toContain('x'.repeat(100));
  expect(text).not.toContain('x'.repeat(101));
});

test('an old address redirects to the new one, and what is not public is not found', async () => {
  const { status, headers } = await get('/zh-TW/posts/ebb.md');
  expect([status, headers.get('Location')]).toEqual([301, '/zh-TW/posts/tides.md']);
  expect((await get('/posts/later.md')).status).toBe(404);
  expect((await get('/posts/nothing.md')).status).toBe(404);
});

test('llms.txt is a heading, a quotation and lists of links, in one round trip', async () => {
  const { headers, text } = await get('/llms.txt');
  expect(headers.get('Content-Type')).toBe('text/plain; charset=utf-8');
  expect(headers.get('Server-Timing')).toContain('1 trips');
  const lines = text.split('\n').filter(Boolean);
  expect(lines.slice(0, 2)).toEqual(['# Atoll', '> What people on Atoll are learning and writing.']);
  expect(lines.filter((line) => line.startsWith('## '))).toEqual([
    '## Popular posts',
    '## Latest posts',
    '## Topics',
    '## For machines',
  ]);
  expect(text).toContain('- [Tides: a "start" \\[1\\]](http://localhost:8787/posts/tides.md)');
  expect(text).not.toContain('Later');
});

test('llms.txt exists in both languages', async () => {
  const { text } = await get('/zh-TW/llms.txt');
  expect(text).toContain('- [潮汐](http://localhost:8787/zh-TW/posts/tides.md)');
  expect(text).toContain('## 熱門文章');
  expect(text).not.toContain('Paid');
});

test('the API is found at the path of RFC 9727', async () => {
  const { headers, text } = await get('/.well-known/api-catalog');
  expect(headers.get('Content-Type')).toContain('application/linkset+json');
  expect(JSON.parse(text).linkset[0]['service-desc'][0].href).toBe('http://localhost:8787/api/openapi.json');
});
