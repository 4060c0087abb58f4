import { FEED_FORMATS, feedPath } from '#src/feeds/feed.ts';
import { postPath } from '#src/posts/rules.ts';
import { questionPath } from '#src/questions/rules.ts';
import { seriesPath } from '#src/series/rules.ts';
import { type Locale, localePath } from '#src/shared/locale.ts';

/** The affected slugs of posts, series, tags and questions, names of authors, and languages of a change. */
export type Change = {
  posts?: readonly string[];
  series?: readonly string[];
  tags?: readonly string[];
  authors?: readonly string[];
  /** Questions whose answers changed. */
  answered?: readonly string[];
  /** Questions that were asked, edited or deleted; `questionTags` are their tags. */
  questions?: readonly string[];
  questionTags?: readonly string[];
  locales: readonly Locale[];
};

/** The paths of every feed that changes affect, in each format; each once, those of the whole site first. */
export function touchedFeeds(changes: readonly Change[]): string[] {
  return inLanguages(changes, (change) => {
    const pages = [
      ...(change.posts?.length ? [''] : []),
      ...pagesWithFeeds(change),
      ...questionFeeds(change),
    ];
    return pages.flatMap((page) => FEED_FORMATS.map((format) => feedPath(page, format)));
  });
}

/** The paths of every page that changes affect; each once, those of the posts first. */
export function touchedPages(changes: readonly Change[]): string[] {
  return [
    ...new Set([
      ...inLanguages(changes, ({ posts = [] }) => posts.map(postPath)),
      ...inLanguages(changes, pagesWithFeeds),
      ...inLanguages(changes, pagesOfQuestions),
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

function pagesOfQuestions({ questions = [], answered = [] }: Change): string[] {
  return [...(questions.length > 0 ? ['/questions'] : []), ...[...questions, ...answered].map(questionPath)];
}

function questionFeeds(change: Change): string[] {
  const tags = change.questionTags ?? [];
  return [...pagesOfQuestions(change), ...tags.map((slug) => `/tags/${encodeURIComponent(slug)}/questions`)];
}

function inLanguages(changes: readonly Change[], pathsOf: (change: Change) => readonly string[]): string[] {
  const paths = changes.flatMap((change) =>
    pathsOf(change).flatMap((path) => change.locales.map((locale) => localePath(locale, path))),
  );
  return [...new Set(paths)];
}

/** Splits a list into parts of at most `most` items. */
export function inParts<T>(items: readonly T[], most: number): T[][] {
  const parts: T[][] = [];
  for (let start = 0; start < items.length; start += most) parts.push(items.slice(start, start + most));
  return parts;
}
