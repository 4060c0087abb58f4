import { FEED_FORMATS, feedPath } from '#src/feeds/feed.ts';
import { postPath } from '#src/posts/rules.ts';
import { seriesPath } from '#src/series/rules.ts';
import { type Locale, localePath } from '#src/shared/locale.ts';

/** What changed: slugs of posts, series and tags, names of authors, and the languages in which they changed. */
export type Change = {
  posts?: readonly string[];
  series?: readonly string[];
  tags?: readonly string[];
  authors?: readonly string[];
  locales: readonly Locale[];
};

/** Every feed that changes touch, in each of its formats, as paths; each once, that of the whole site first. */
export function touchedFeeds(changes: readonly Change[]): string[] {
  return inLanguages(changes, (change) => {
    const pages = [...(change.posts?.length ? [''] : []), ...pagesWithFeeds(change)];
    return pages.flatMap((page) => FEED_FORMATS.map((format) => feedPath(page, format)));
  });
}

/** Every page that changes touch, as paths; each once, those of the posts first. */
export function touchedPages(changes: readonly Change[]): string[] {
  return [
    ...new Set([
      ...inLanguages(changes, ({ posts = [] }) => posts.map(postPath)),
      ...inLanguages(changes, pagesWithFeeds),
    ]),
  ];
}

function pagesWithFeeds({ series = [], tags = [], authors = [] }: Change): string[] {
  return [
    ...series.map(seriesPath),
    ...tags.map((slug) => `/tags/${encodeURIComponent(slug)}`),
    ...authors.map((name) => `/people/${encodeURIComponent(name)}`),
  ];
}

function inLanguages(changes: readonly Change[], pathsOf: (change: Change) => readonly string[]): string[] {
  const paths = changes.flatMap((change) =>
    pathsOf(change).flatMap((path) => change.locales.map((locale) => localePath(locale, path))),
  );
  return [...new Set(paths)];
}

/** A list in parts of at most so many. */
export function inParts<T>(items: readonly T[], most: number): T[][] {
  const parts: T[][] = [];
  for (let start = 0; start < items.length; start += most) parts.push(items.slice(start, start + most));
  return parts;
}
