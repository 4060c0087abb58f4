import { LOCALES, type Locale, localePath } from '#src/shared/locale.ts';

/** The formats of every feed; they have the same posts under the same ids. */
export const FEED_FORMATS = ['atom', 'rss', 'json'] as const;
export type FeedFormat = (typeof FEED_FORMATS)[number];

/** The media type of each format, for headers and links. */
export const FEED_TYPES: Record<FeedFormat, string> = {
  atom: 'application/atom+xml',
  rss: 'application/rss+xml',
  json: 'application/feed+json',
};

/** The name of each format, for people. */
export const FEED_NAMES: Record<FeedFormat, string> = { atom: 'Atom', rss: 'RSS', json: 'JSON Feed' };

/** A feed, before it is written in a format. Times are UTC epoch milliseconds. */
export type Feed = {
  origin: string;
  /** The path that the feed belongs to, without language prefix: `/tags/sea`; empty for the whole site. */
  path: string;
  /** The page with the same posts, as a path without language prefix. */
  page: string;
  title: string;
  subtitle: string;
  locale: Locale;
  /** The WebSub hub that notifies subscribers at once; null when there is none. */
  hub: string | null;
  updated: number;
  entries: readonly FeedEntry[];
};

/** A post in a feed. Addresses are absolute. */
export type FeedEntry = {
  id: string;
  url: string;
  /** The addresses of the post in all its languages, this one included. */
  translations: readonly { locale: Locale; url: string }[];
  title: string;
  summary: string;
  /** The whole text; null when only the summary is public, or the feed would grow too large. */
  html: string | null;
  locale: Locale;
  published: number;
  updated: number;
  image: string | null;
  /** `url` is left out for an author without a page. */
  authors: readonly { name: string; url?: string; avatar: string | null }[];
  categories: readonly { term: string; label: string; scheme: string }[];
};

/** The path of a feed: `feedPath('/tags/sea', 'rss')` → `/tags/sea/feed.rss`. */
export function feedPath(path: string, format: FeedFormat): string {
  return `${path}/feed.${format}`;
}

/** The address of a feed in a format and a language. */
export function feedUrl(feed: Feed, format: FeedFormat, locale: Locale = feed.locale): string {
  return feed.origin + localePath(locale, feedPath(feed.path, format));
}

/** The address of the page with the same posts. */
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

/** The id of a post in every format, which does not change with the address. */
export function entryId({ id }: FeedEntry): string {
  return `urn:uuid:${id}`;
}

/** The `Link` header of a feed: its address, the hub, and its other languages. */
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
