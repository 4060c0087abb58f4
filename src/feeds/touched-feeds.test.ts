import { expect, test } from 'vitest';
import { inParts, touchedFeeds, touchedPages } from '#src/feeds/touched-feeds.ts';

const change = {
  posts: ['tides', '海'],
  series: ['the-book'],
  tags: ['sea'],
  authors: ['bob'],
  locales: ['en', 'zh-TW'] as const,
};

test('a post affects the feeds of the site, its series, tags and authors, in its languages', () => {
  const feeds = touchedFeeds([change]);
  expect(feeds).toHaveLength(4 * 3 * 2);
  expect(feeds.slice(0, 2)).toEqual(['/feed.atom', '/zh-TW/feed.atom']);
  expect(feeds).toContain('/zh-TW/series/the-book/feed.json');
  expect(feeds).toContain('/tags/sea/feed.rss');
  expect(feeds).toContain('/people/bob/feed.atom');
});

test('changes together affect each feed once', () => {
  const english = { ...change, locales: ['en'] as const };
  expect(touchedFeeds([english, english])).toEqual(touchedFeeds([english]));
  expect(touchedFeeds([english]).some((path) => path.startsWith('/zh-TW'))).toBe(false);
});

test('a series by itself does not affect the feed of the site', () => {
  expect(touchedFeeds([{ series: ['the-book'], locales: ['en'] }])).toEqual([
    '/series/the-book/feed.atom',
    '/series/the-book/feed.rss',
    '/series/the-book/feed.json',
  ]);
});

test('the pages of posts come first', () => {
  expect(touchedPages([change])).toEqual([
    '/posts/tides',
    '/zh-TW/posts/tides',
    '/posts/%E6%B5%B7',
    '/zh-TW/posts/%E6%B5%B7',
    '/series/the-book',
    '/zh-TW/series/the-book',
    '/tags/sea',
    '/zh-TW/tags/sea',
    '/people/bob',
    '/zh-TW/people/bob',
  ]);
});

test('parts contain everything in order', () => {
  expect(inParts([1, 2, 3, 4, 5], 2)).toEqual([[1, 2], [3, 4], [5]]);
  expect(inParts([], 2)).toEqual([]);
});
