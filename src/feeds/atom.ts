import { absoluteHtml } from '#src/feeds/absolute-html.ts';
import { element, elements, xmlDocument } from '#src/feeds/xml.ts';
import type { Locale } from '#src/shared/locale.ts';

/** A feed as Atom (RFC 4287) tells it. Addresses are absolute, times are UTC epoch milliseconds. */
export type Feed = {
  /** A stable address that stands for the feed. */
  id: string;
  title: string;
  subtitle?: string;
  locale: Locale;
  /** Where the feed is, and the page that it follows. */
  self: string;
  page: string;
  updated: number;
  entries: readonly FeedEntry[];
};

/** A post in a feed. */
export type FeedEntry = {
  id: string;
  url: string;
  title: string;
  summary: string;
  html: string;
  locale: Locale;
  published: number;
  updated: number;
  authors: readonly { name: string; url: string }[];
  categories: readonly { term: string; label: string; scheme: string }[];
};

/** The feed as XML. */
export function toAtom(feed: Feed): string {
  const attributes = { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': feed.locale };
  return xmlDocument(
    element(
      'feed',
      attributes,
      element('id', {}, feed.id),
      element('title', {}, feed.title),
      feed.subtitle ? element('subtitle', {}, feed.subtitle) : null,
      element('updated', {}, instant(feed.updated)),
      element('link', { rel: 'self', type: 'application/atom+xml', href: feed.self }),
      element('link', { rel: 'alternate', type: 'text/html', hreflang: feed.locale, href: feed.page }),
      element('generator', {}, 'Atoll'),
      elements(feed.entries.map(toEntry)),
    ),
  );
}

function toEntry(entry: FeedEntry) {
  const { locale, url } = entry;
  return element(
    'entry',
    { 'xml:lang': locale },
    element('id', {}, `urn:uuid:${entry.id}`),
    element('title', {}, entry.title),
    element('link', { rel: 'alternate', type: 'text/html', hreflang: locale, href: url }),
    element('published', {}, instant(entry.published)),
    element('updated', {}, instant(entry.updated)),
    elements(entry.authors.map(toAuthor)),
    elements(entry.categories.map((category) => element('category', category))),
    entry.summary ? element('summary', {}, entry.summary) : null,
    element('content', { type: 'html', 'xml:base': url }, absoluteHtml(entry.html, url)),
  );
}

function toAuthor({ name, url }: { name: string; url: string }) {
  return element('author', {}, element('name', {}, name), element('uri', {}, url));
}

function instant(time: number): string {
  return new Date(time).toISOString();
}
