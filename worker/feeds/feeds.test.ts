import { exports } from 'cloudflare:workers';
import { eq, sql } from 'drizzle-orm';
import { XMLParser } from 'fast-xml-parser';
import { beforeAll, describe, expect, test } from 'vitest';
import { FEED_FORMATS } from '#src/feeds/feed.ts';
import type { Context } from '#worker/platform/context.ts';
import { runBatch } from '#worker/platform/db.ts';
import { posts } from '#worker/posts/tables.ts';
import { statementsToMovePath } from '#worker/redirects/queries.ts';
import { series, seriesEntries, seriesTranslations } from '#worker/series/tables.ts';
import { tagSynonyms } from '#worker/tags/tables.ts';
import { testContext } from '#worker/testing/context.ts';
import { complaintsAbout } from '#worker/testing/feed-complaints.ts';
import { givenPerson } from '#worker/testing/people.ts';
import { givenPublished } from '#worker/testing/published-posts.ts';

const DAY = 86_400_000;
const NOON = Date.UTC(2026, 0, 10, 12);
const FUTURE = Date.UTC(2096, 0, 1);
const parser = new XMLParser({ isArray: (name) => ['entry', 'item'].includes(name), trimValues: false });

async function get(path: string, headers: Record<string, string> = {}) {
  // With an Origin the page cache is skipped: the feed itself responds.
  const given = { Origin: 'http://localhost:8787', ...headers };
  const response = await exports.default.fetch(
    new Request(`http://localhost${path}`, { headers: given, redirect: 'manual' }),
  );
  return { status: response.status, headers: response.headers, text: await response.text() };
}

async function entriesOf(path: string): Promise<{ id: string; title: string; content: string }[]> {
  const { text, status } = await get(path);
  expect(status).toBe(200);
  expect(complaintsAbout(text)).toEqual([]);
  return parser.parse(text).feed.entry ?? [];
}

const titlesOf = async (path: string) => (await entriesOf(path)).map((entry) => entry.title);

/** A public book of one chapter, in both languages. */
function seriesOf(ctx: Context, ownerId: string, postId: string) {
  const id = ctx.ids.next();
  const at = { createdAt: 1, updatedAt: 1 };
  const text = (locale: 'en' | 'zh-TW', title: string) =>
    ctx.db.insert(seriesTranslations).values({ seriesId: id, locale, title, updatedAt: 1 });
  return [
    ctx.db.insert(series).values({
      id,
      slug: 'the-book',
      kind: 'book',
      ownerId,
      originalLocale: 'en',
      publishedAt: NOON,
      ...at,
    }),
    text('en', 'The book'),
    text('zh-TW', '這本書'),
    ctx.db
      .insert(seriesEntries)
      .values({ id: ctx.ids.next(), seriesId: id, postId, position: 0, publishedAt: NOON + 2 * DAY }),
  ] as const;
}

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
  const chapter = await givenPublished(ctx, {
    by: bob,
    at: NOON + 2 * DAY,
    tags: ['Hidden'],
    texts: { en: { title: 'Chapter one' } },
    unlisted: true,
  });
  const paid = await givenPublished(ctx, {
    by: await givenPerson('olga', 'author'),
    at: NOON - DAY,
    tags: ['Gold'],
    texts: { en: { title: 'Paid', text: 'Only a glimpse', html: '<p>Everything</p>' } },
  });
  await ctx.db.batch([
    ctx.db.update(posts).set({ premium: true }).where(eq(posts.id, paid)),
    ...seriesOf(ctx, bob.personId, chapter),
  ]);
});

const FEEDS = ['', '/tags/sea', '/people/bob', '/series/the-book'];

describe('feeds', () => {
  test('have the newest posts of their language, and none that is scheduled or unlisted', async () => {
    expect(await titlesOf('/feed.atom')).toEqual(['A < B & "C" ', 'Tides', 'Paid']);
    expect(await titlesOf('/zh-TW/feed.atom')).toEqual(['潮汐']);
  });

  test('of a tag, a person and a series exist in both languages', async () => {
    expect(await titlesOf('/tags/sea/feed.atom')).toEqual(['Tides']);
    expect(await titlesOf('/zh-TW/tags/sea/feed.atom')).toEqual(['潮汐']);
    expect(await titlesOf('/zh-TW/tags/reef/feed.atom')).toEqual([]);
    expect((await get('/zh-TW/tags/reef/feed.atom')).text).toContain('<updated>2026-11-21T09:');
    expect(await titlesOf('/people/bob/feed.atom')).toEqual(['A < B & "C" ', 'Tides']);
    expect(await titlesOf('/zh-TW/people/bob/feed.atom')).toEqual(['潮汐']);
    expect(await titlesOf('/series/the-book/feed.atom')).toEqual(['Chapter one']);
    expect((await get('/zh-TW/series/the-book/feed.json')).text).toContain('這本書');
  });

  test.each(['/tags/nothing', '/people/nobody', '/series/nothing'])('of %s do not exist', async (path) => {
    for (const format of FEED_FORMATS) expect((await get(`${path}/feed.${format}`)).status).toBe(404);
  });

  test.each(FEEDS)('of %s have the same entries in all formats', async (path) => {
    const atom = await entriesOf(`${path}/feed.atom`);
    const rss = await get(`${path}/feed.rss`);
    const json = await get(`${path}/feed.json`);
    expect(complaintsAbout(rss.text)).toEqual([]);
    const ids = parser.parse(rss.text).rss.channel.item.map((item: { guid: string }) => item.guid);
    expect(ids).toEqual(atom.map((entry) => entry.id));
    expect(JSON.parse(json.text).items.map((item: { id: string }) => item.id)).toEqual(ids);
    expect(rss.headers.get('Content-Type')).toBe('application/rss+xml; charset=utf-8');
    expect(json.headers.get('Content-Type')).toBe('application/feed+json; charset=utf-8');
    expect(json.headers.get('Link')).toContain(`<http://localhost:8787${path}/feed.json>; rel="self"`);
  });

  test('have absolute addresses only', async () => {
    const { text } = await get('/zh-TW/feed.atom');
    expect(text).toContain('href="http://localhost:8787/zh-TW/posts/tides"');
    const [, tides] = await entriesOf('/feed.atom');
    expect(JSON.stringify(tides?.content)).toContain('http://localhost:8787/posts/reef');
    expect(JSON.stringify(tides?.content)).toContain('http://localhost:8787/media/a.png');
  });

  test('show a text that is not public by its summary', async () => {
    for (const format of FEED_FORMATS) {
      const { text } = await get(`/tags/gold/feed.${format}`);
      expect(text).toContain('Only a glimpse');
      expect(text).not.toContain('Everything');
    }
  });

  test('redirect from a synonym to their own address', async () => {
    const ctx = testContext();
    await runBatch(
      ctx.db,
      statementsToMovePath(ctx.db, { from: '/tags/ocean', to: '/tags/sea', kind: 'tag', now: 1 }),
    );
    await ctx.db.batch([
      ctx.db
        .insert(tagSynonyms)
        .select(sql`SELECT 'mare', 'Mare', tags.id, 1 FROM tags WHERE tags.slug = 'sea'`),
    ]);
    for (const [from, to] of [
      ['/zh-TW/tags/ocean', '/zh-TW/tags/sea'],
      ['/tags/mare', '/tags/sea'],
      ['/people/Bob', '/people/bob'],
    ]) {
      const { status, headers } = await get(`${from}/feed.rss`);
      expect([status, headers.get('Location')]).toEqual([301, `${to}/feed.rss`]);
    }
  });

  test.each(FEEDS)('of %s are one round trip', async (path) => {
    const { headers } = await get(`${path}/feed.json`);
    expect(headers.get('Server-Timing')).toContain('1 trips');
  });
});

test('a client that has the feed gets 304', async () => {
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

test.each(FEED_FORMATS)('the page cache keeps a feed in %s, with the same tag and links', async (format) => {
  const own = await get(`/feed.${format}`);
  const ask = () => exports.default.fetch(new Request(`http://localhost/feed.${format}`));
  await (await ask()).text();
  const cached = await ask();
  expect(cached.headers.get('X-Cache')).toBe('hit');
  expect(cached.headers.get('ETag')).toBe(own.headers.get('ETag'));
  expect(cached.headers.get('Link')).toBe(own.headers.get('Link'));
  expect(await cached.text()).toBe(own.text);
});

test('the cost of a feed does not grow with the number of posts, in whatever language they are', async () => {
  const ctx = testContext();
  const bob = await givenPerson('bob');
  const cost = async (path: string) => {
    const { headers } = await get(path);
    return Number(/(\d+) rows/.exec(headers.get('Server-Timing') ?? '')?.[1]);
  };
  const paths = [
    '/feed.json',
    '/zh-TW/feed.json',
    '/zh-TW/tags/many/feed.json',
    '/zh-TW/people/bob/feed.json',
  ];
  const costs = async () => {
    const found: number[] = [];
    for (const path of paths) found.push(await cost(path));
    return found;
  };
  const give = async (from: number, to: number) => {
    for (let number = from; number < to; number += 1) {
      const texts = { en: { title: `Many ${number}` } };
      await givenPublished(ctx, {
        by: bob,
        at: NOON + number,
        tags: ['Many'],
        texts,
        slug: `many-${number}`,
      });
    }
  };
  await give(0, 320);
  await ctx.db.batch([ctx.db.update(posts).set({ popularity: 1 }).where(sql`posts.published_at % 2 = 0`)]);
  const before = await costs();
  await give(320, 420);
  const after = await costs();
  for (const [index, path] of paths.entries()) {
    expect(after[index], path).toBeLessThanOrEqual((before[index] ?? 0) + 6);
  }
}, 120_000);

test('texts that are too large together appear with their summaries', async () => {
  const ctx = testContext();
  const bob = await givenPerson('bob');
  for (let number = 0; number < 3; number += 1) {
    const html = `<p>${'長'.repeat(90_000)}</p>`;
    const texts = { 'zh-TW': { title: `長文 ${number}`, text: '摘要', html } };
    await givenPublished(ctx, { by: bob, at: NOON + number, tags: ['Long'], texts, slug: `long-${number}` });
  }
  const { items } = JSON.parse((await get('/zh-TW/tags/long/feed.json')).text);
  expect(items.map((item: object) => 'content_html' in item)).toEqual([true, true, false]);
  expect(items[2].content_text).toBe('摘要');
});

test('robots.txt names the sitemap', async () => {
  const { text, headers } = await get('/robots.txt');
  expect(headers.get('Content-Type')).toContain('text/plain');
  expect(text).toContain('Sitemap: http://localhost:8787/sitemap.xml');
});
