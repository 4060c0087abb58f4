import { exports } from 'cloudflare:workers';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { expect, test } from 'vitest';
import type { SitemapSection } from '#src/feeds/sitemap.ts';
import { localePath } from '#src/shared/locale.ts';
import { selectFiles } from '#worker/feeds/select-files.ts';
import { getSitemapFile, getSitemapIndex, refreshSitemap } from '#worker/feeds/sitemap.ts';
import { sitemaps } from '#worker/feeds/tables.ts';
import { fixedClock } from '#worker/platform/clock.ts';
import { posts, postTranslations } from '#worker/posts/tables.ts';
import { series, seriesTranslations } from '#worker/series/tables.ts';
import { TEST_NOW, testContext } from '#worker/testing/context.ts';
import { givenPerson } from '#worker/testing/people.ts';
import { givenPublished, givenUnpublished } from '#worker/testing/published-posts.ts';

const clock = fixedClock(TEST_NOW);
const ctx = testContext({ clock });
const HOUR = 60 * 60_000;
const parser = new XMLParser({ isArray: (name) => name === 'sitemap' || name === 'url' });

async function indexed(): Promise<string[]> {
  const { xml } = await getSitemapIndex(ctx);
  expect(XMLValidator.validate(xml)).toBe(true);
  return parser.parse(xml).sitemapindex.sitemap.map((file: { loc: string }) => new URL(file.loc).pathname);
}

async function urlsOf(section: SitemapSection, page = 0): Promise<string[]> {
  const { xml } = await getSitemapFile(ctx, section, page);
  expect(XMLValidator.validate(xml)).toBe(true);
  return parser.parse(xml).urlset.url.map((url: { loc: string }) => new URL(url.loc).pathname);
}

test('a missing sitemap is made when somebody requests it', async () => {
  const bob = await givenPerson('bob');
  await givenPerson('carol');
  const texts = { en: { title: 'Tides' }, 'zh-TW': { title: '潮汐' } };
  await givenPublished(ctx, { by: bob, texts, tags: ['Sea'] });
  await givenPublished(ctx, { by: bob, texts: { 'zh-TW': { title: '海' } }, tags: ['Sea'] });
  await givenPublished(ctx, { by: bob, texts: { en: { title: 'Later' } }, at: TEST_NOW + HOUR / 2 });

  await givenSeries(bob.personId);

  const { roundTrips } = ctx.db.stats;
  expect(await indexed()).toEqual([
    '/sitemaps/pages-1.xml',
    '/sitemaps/people-1.xml',
    '/sitemaps/posts-1.xml',
    '/sitemaps/series-1.xml',
    '/sitemaps/tags-1.xml',
  ]);
  expect(ctx.db.stats.roundTrips - roundTrips).toBe(3);
  expect(await urlsOf('pages')).toEqual(
    ['/', '/posts', '/questions', '/series', '/tags'].flatMap((path) => [path, localePath('zh-TW', path)]),
  );
  expect(await urlsOf('series')).toEqual(['/series/the-book']);
  expect(await urlsOf('posts')).toEqual(['/posts/tides', '/zh-TW/posts/tides', '/zh-TW/posts/%E6%B5%B7']);
  expect(await urlsOf('tags')).toEqual(['/tags/sea', '/zh-TW/tags/sea']);
  expect(await urlsOf('people')).toEqual(['/people/bob', '/zh-TW/people/bob']);
});

test('a list changed when its newest post came out', async () => {
  for (const section of ['pages', 'tags', 'people'] as const) {
    const { xml } = await getSitemapFile(ctx, section, 0);
    expect(xml, section).toContain(`<lastmod>${new Date(TEST_NOW).toISOString()}</lastmod>`);
  }
});

/** A public series with an English text only, and one that nobody can see. */
async function givenSeries(ownerId: string): Promise<void> {
  const rows = [
    { slug: 'the-book', publishedAt: 1 },
    { slug: 'a-draft', publishedAt: null },
  ].map((row) => ({
    ...row,
    id: ctx.ids.next(),
    ownerId,
    originalLocale: 'en' as const,
    createdAt: 1,
    updatedAt: 1,
  }));
  await ctx.db.batch([
    ctx.db.insert(series).values(rows),
    ctx.db
      .insert(seriesTranslations)
      .values(
        rows.map(({ id, slug }) => ({ seriesId: id, locale: 'en' as const, title: slug, updatedAt: 1 })),
      ),
  ]);
}

test('the sitemap is renewed after an hour, not before', async () => {
  const bob = await givenPerson('bob');
  const id = await givenPublished(ctx, { by: bob, texts: { en: { title: 'Reef' } } });
  await refreshSitemap(ctx);
  expect(await urlsOf('posts')).not.toContain('/posts/reef');
  clock.advance(HOUR);
  await refreshSitemap(ctx);
  expect(await urlsOf('posts')).toContain('/posts/reef');
  expect(await urlsOf('posts')).toContain('/posts/later');
  await givenUnpublished(ctx, id);
  clock.advance(HOUR);
  await refreshSitemap(ctx);
  expect(await urlsOf('posts')).not.toContain('/posts/reef');
});

test('a large sitemap is made in steps that continue where the last one ended', async () => {
  const bob = await givenPerson('bob');
  const many = Array.from({ length: 4_500 }, () => ctx.ids.next());
  for (let start = 0; start < many.length; start += 50) {
    const statements = many.slice(start, start + 50).flatMap((id) => insertPost(id, bob.personId));
    const [first, ...rest] = statements;
    if (first) await ctx.db.batch([first, ...rest]);
  }
  await ctx.db.batch([ctx.db.delete(sitemaps)]);

  const counts: number[] = [];
  for (let run = 0; run < 4; run += 1) {
    await refreshSitemap(ctx, 2);
    const [files] = await ctx.db.batch([selectFiles(ctx.db)]);
    counts.push(files.length);
  }
  expect(counts).toEqual([2, 4, 6, 8]);
  const all = [await urlsOf('posts', 0), await urlsOf('posts', 1), await urlsOf('posts', 2)].flat();
  expect(all.length).toBe(new Set(all).size);
  expect(all.filter((path) => path.startsWith('/posts/many-'))).toHaveLength(4_500);
});

function insertPost(id: string, ownerId: string) {
  const at = { createdAt: 1, updatedAt: 1 };
  const text = { title: id, summary: '', markdown: '', html: '', contents: [], plainText: '' };
  return [
    ctx.db
      .insert(posts)
      .values({ id, slug: `many-${id}`, ownerId, originalLocale: 'en', publishedAt: 1, ...at }),
    ctx.db.insert(postTranslations).values({
      postId: id,
      locale: 'en',
      ...text,
      readingMinutes: 1,
      words: 1,
      updatedAt: 1,
      publishedAt: 1,
    }),
  ];
}

test('the files are served, and nothing else under their path', async () => {
  const status = async (path: string) =>
    (await exports.default.fetch(new Request(`http://localhost${path}`))).status;
  expect(await status('/sitemap.xml')).toBe(200);
  expect(await status('/sitemaps/posts-2.xml')).toBe(200);
  expect(await status('/sitemaps/posts-9.xml')).toBe(404);
  expect(await status('/sitemaps/secrets-1.xml')).toBe(404);
});
