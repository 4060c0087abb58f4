import { exports } from 'cloudflare:workers';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { beforeAll, expect, test } from 'vitest';
import { testContext } from '#worker/testing/context.ts';
import { givenPerson } from '#worker/testing/people.ts';
import { givenPublished } from '#worker/testing/published-posts.ts';

const DAY = 86_400_000;
const NOON = Date.UTC(2026, 0, 10, 12);
const FUTURE = Date.UTC(2096, 0, 1);
const parser = new XMLParser({ isArray: (name) => name === 'entry', trimValues: false });

async function get(path: string, headers: Record<string, string> = {}) {
  // With an Origin the page cache steps aside: here the feed itself answers.
  const given = { Origin: 'http://localhost:8787', ...headers };
  const response = await exports.default.fetch(new Request(`http://localhost${path}`, { headers: given }));
  return { status: response.status, headers: response.headers, text: await response.text() };
}

async function entriesOf(path: string): Promise<{ id: string; title: string; content: string }[]> {
  const { text, status } = await get(path);
  expect(status).toBe(200);
  expect(XMLValidator.validate(text)).toBe(true);
  return parser.parse(text).feed.entry ?? [];
}

const titlesOf = async (path: string) => (await entriesOf(path)).map((entry) => entry.title);

beforeAll(async () => {
  const ctx = testContext();
  const bob = await givenPerson('bob');
  await givenPublished(ctx, {
    by: bob,
    at: NOON,
    tags: ['Sea'],
    texts: {
      en: { title: 'Tides', html: '<p><a href="/posts/reef">reef</a> <img src="/media/a.png"></p>' },
      'zh-TW': { title: '潮汐' },
    },
  });
  await givenPublished(ctx, {
    by: bob,
    at: NOON + DAY,
    tags: ['Reef'],
    texts: { en: { title: 'A < B & "C" \u0001' } },
    slug: 'reef',
  });
  await givenPublished(ctx, { by: bob, at: FUTURE, tags: ['Sea'], texts: { en: { title: 'Not yet' } } });
});

test('the feed has the newest posts of its language, and none that is not due', async () => {
  expect(await titlesOf('/feed.atom')).toEqual(['A < B & "C" ', 'Tides']);
  expect(await titlesOf('/zh-TW/feed.atom')).toEqual(['潮汐']);
});

test('a tag has a feed of its own, in both languages', async () => {
  expect(await titlesOf('/tags/sea/feed.atom')).toEqual(['Tides']);
  expect(await titlesOf('/zh-TW/tags/sea/feed.atom')).toEqual(['潮汐']);
  expect(await titlesOf('/zh-TW/tags/reef/feed.atom')).toEqual([]);
  expect((await get('/tags/nothing/feed.atom')).status).toBe(404);
});

test('every address in it is absolute', async () => {
  const { text } = await get('/zh-TW/feed.atom');
  expect(text).toContain('href="http://localhost:8787/zh-TW/posts/tides"');
  const [, tides] = await entriesOf('/feed.atom');
  expect(tides?.content).toContain('href="http://localhost:8787/posts/reef"');
  expect(tides?.content).toContain('src="http://localhost:8787/media/a.png"');
});

test('who has the feed is told so', async () => {
  const first = await get('/feed.atom');
  const tag = first.headers.get('ETag') ?? '';
  const modified = first.headers.get('Last-Modified') ?? '';
  expect(first.headers.get('Content-Type')).toBe('application/atom+xml; charset=utf-8');
  expect(tag).toMatch(/^"[0-9a-f]{32}"$/);
  for (const headers of [{ 'If-None-Match': tag }, { 'If-Modified-Since': modified }]) {
    const again = await get('/feed.atom', headers as unknown as Record<string, string>);
    expect(again.status).toBe(304);
    expect(again.text).toBe('');
    expect(again.headers.get('ETag')).toBe(tag);
  }
  expect((await get('/feed.atom', { 'If-None-Match': '"other"' })).status).toBe(200);
});

test('the page cache answers with the same tag', async () => {
  const own = await get('/feed.atom');
  const cached = await exports.default.fetch(new Request('http://localhost/feed.atom'));
  expect(cached.headers.get('ETag')).toBe(own.headers.get('ETag'));
  expect(await cached.text()).toBe(own.text);
});

test('a feed is one round trip', async () => {
  const { headers } = await get('/tags/sea/feed.atom');
  expect(headers.get('Server-Timing')).toContain('1 trips');
});

test('robots.txt names the sitemap', async () => {
  const { text, headers } = await get('/robots.txt');
  expect(headers.get('Content-Type')).toContain('text/plain');
  expect(text).toContain('Sitemap: http://localhost:8787/sitemap.xml');
});
