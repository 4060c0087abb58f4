import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { expect, test } from 'vitest';
import { toRobots } from '#src/feeds/robots.ts';
import {
  fillSitemap,
  MOST_BYTES,
  parseSitemapName,
  sitemapPath,
  toSitemap,
  toSitemapIndex,
} from '#src/feeds/sitemap.ts';

const origin = 'https://atoll.example';
const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '' });

test('a page in two languages is two URLs that refer to each other', () => {
  const { xml, urls } = fillSitemap(origin, [{ path: '/posts/tides', updatedAt: 0 }]);
  const set = parser.parse(toSitemap(xml)).urlset;
  expect(urls).toBe(2);
  expect(set.url.map((url: { loc: string }) => url.loc)).toEqual([
    `${origin}/posts/tides`,
    `${origin}/zh-TW/posts/tides`,
  ]);
  expect(set.url[1].lastmod).toBe('1970-01-01T00:00:00.000Z');
  expect(
    set.url[1]['xhtml:link'].map(({ hreflang, href }: Record<string, string>) => [hreflang, href]),
  ).toEqual([
    ['en', `${origin}/posts/tides`],
    ['zh-TW', `${origin}/zh-TW/posts/tides`],
    ['x-default', `${origin}/posts/tides`],
  ]);
});

test('a page in one language has no alternates', () => {
  const { xml, urls } = fillSitemap(origin, [{ path: '/posts/a', locales: ['zh-TW'] }]);
  expect(urls).toBe(1);
  expect(xml).toBe(`<url><loc>${origin}/zh-TW/posts/a</loc></url>`);
});

test('a file takes as many pages as fit and returns their number', () => {
  const pages = Array.from({ length: 2_000 }, (_, index) => ({ path: `/posts/${'x'.repeat(700)}${index}` }));
  const { xml, taken } = fillSitemap(origin, pages);
  expect(xml.length).toBeLessThanOrEqual(MOST_BYTES);
  expect(taken).toBeGreaterThan(100);
  expect(taken).toBeLessThan(2_000);
});

test('names lead to files and back', () => {
  expect(sitemapPath('posts', 0)).toBe('/sitemaps/posts-1.xml');
  expect(parseSitemapName('posts-1.xml')).toEqual({ section: 'posts', page: 0 });
  for (const name of ['posts-0.xml', 'posts.xml', 'secrets-1.xml', 'posts-1.xml.gz', '../posts-1.xml']) {
    expect(parseSitemapName(name)).toBeNull();
  }
});

test('the index is valid, and robots find it', () => {
  const index = toSitemapIndex([{ url: `${origin}/sitemaps/posts-1.xml`, madeAt: 0 }]);
  expect(XMLValidator.validate(index)).toBe(true);
  const robots = toRobots(origin);
  expect(robots).toContain(`Sitemap: ${origin}/sitemap.xml`);
  for (const path of ['/settings', '/zh-TW/settings', '/write', '/api/', '/search?', '/dev/']) {
    expect(robots).toContain(`Disallow: ${path}\n`);
  }
});
