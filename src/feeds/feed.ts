import { LOCALES, type Locale, localePath } from '#src/shared/locale.ts';

/** The formats in which every feed is told: the same posts, under the same ids. */
export const FEED_FORMATS = ['atom', 'rss', 'json'] as const;
export type FeedFormat = (typeof FEED_FORMATS)[number];

/** What a format is called in headers and links. */
export const FEED_TYPES: Record<FeedFormat, string> = {
  atom: 'application/atom+xml',
  rss: 'application/rss+xml',
  json: 'application/feed+json',
};

/** What people call a format. */
export const FEED_NAMES: Record<FeedFormat, string> = { atom: 'Atom', rss: 'RSS', json: 'JSON Feed' };

/** A feed, before it is written in a format. Times are UTC epoch milliseconds. */
export type Feed = {
  origin: string;
  /** What the feed belongs to, as a path without language prefix: `/tags/sea`; empty for the whole site. */
  path: string;
  /** The page that the feed follows, as a path without language prefix. */
  page: string;
  title: string;
  subtitle: string;
  locale: Locale;
  /** The WebSub hub that tells subscribers at once; null when there is none. */
  hub: string | null;
  updated: number;
  entries: readonly FeedEntry[];
};

/** A post in a feed. Addresses are absolute. */
export type FeedEntry = {
  id: string;
  url: string;
  /** The same post in every language that it has, this one too. */
  translations: readonly { locale: Locale; url: string }[];
  title: string;
  summary: string;
  /** The whole text; null when only the summary is for everybody, or the feed would grow too large. */
  html: string | null;
  locale: Locale;
  published: number;
  updated: number;
  image: string | null;
  authors: readonly { name: string; url: string; avatar: string | null }[];
  categories: readonly { term: string; label: string; scheme: string }[];
};

/** The path of a feed: `feedPath('/tags/sea', 'rss')` → `/tags/sea/feed.rss`. */
export function feedPath(path: string, format: FeedFormat): string {
  return `${path}/feed.${format}`;
}

/** Where a feed is in a format, and in a language. */
export function feedUrl(feed: Feed, format: FeedFormat, locale: Locale = feed.locale): string {
  return feed.origin + localePath(locale, feedPath(feed.path, format));
}

/** The page that a feed follows. */
export function pageUrl({ origin, page, locale }: Feed): string {
  return origin + localePath(locale, page);
}

/** The same feed in the other languages. */
export function otherLanguages(feed: Feed, format: FeedFormat): { locale: Locale; url: string }[] {
  return LOCALES.filter((locale) => locale !== feed.locale).map((locale) => ({
    locale,
    url: feedUrl(feed, format, locale),
  }));
}

/** The id of a post in every format: it outlives a change of address. */
export function entryId({ id }: FeedEntry): string {
  return `urn:uuid:${id}`;
}

/** The `Link` header of a feed: where it is, who tells of changes, and its other languages. */
export function feedLinks(feed: Feed, format: FeedFormat): string {
  const links = [
    `<${feedUrl(feed, format)}>; rel="self"`,
    ...(feed.hub ? [`<${feed.hub}>; rel="hub"`] : []),
    ...otherLanguages(feed, format).map(
      ({ locale, url }) => `<${url}>; rel="alternate"; hreflang="${locale}"; type="${FEED_TYPES[format]}"`,
    ),
  ];
  return links.join(', ');
}
