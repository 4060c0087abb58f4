import {
  entryId,
  FEED_TYPES,
  type Feed,
  type FeedEntry,
  feedUrl,
  otherLanguages,
  pageUrl,
} from '#src/feeds/feed.ts';
import { feedHtml } from '#src/feeds/feed-html.ts';
import { element, elements, type Xml, xmlDocument } from '#src/feeds/xml.ts';

const ATOM = 'http://www.w3.org/2005/Atom';
const MEDIA = 'http://search.yahoo.com/mrss/';

/** The feed as Atom (RFC 4287). */
export function toAtom(feed: Feed): string {
  const self = feedUrl(feed, 'atom');
  const page = pageUrl(feed);
  const times = distinctTimes(feed.entries);
  const hasImages = feed.entries.some((entry) => entry.image);
  return xmlDocument(
    element(
      'feed',
      { xmlns: ATOM, 'xmlns:media': hasImages ? MEDIA : undefined, 'xml:lang': feed.locale },
      element('id', {}, self),
      element('title', {}, feed.title),
      feed.subtitle ? element('subtitle', {}, feed.subtitle) : null,
      element('updated', {}, instant(feed.updated)),
      element('link', { rel: 'self', type: FEED_TYPES.atom, href: self }),
      feed.hub ? element('link', { rel: 'hub', href: feed.hub }) : null,
      element('link', { rel: 'alternate', type: 'text/html', hreflang: feed.locale, href: page }),
      elements(
        otherLanguages(feed, 'atom').map(({ locale, url }) =>
          element('link', { rel: 'alternate', type: FEED_TYPES.atom, hreflang: locale, href: url }),
        ),
      ),
      element('author', {}, element('name', {}, 'Atoll'), element('uri', {}, `${feed.origin}/`)),
      element('icon', {}, `${feed.origin}/favicon.svg`),
      element('generator', {}, 'Atoll'),
      elements(feed.entries.map((entry) => toEntry(entry, times.get(entry.id) ?? entry.updated))),
    ),
  );
}

function toEntry(entry: FeedEntry, updated: number): Xml {
  const { locale, url, html } = entry;
  return element(
    'entry',
    { 'xml:lang': locale },
    element('id', {}, entryId(entry)),
    element('title', {}, entry.title),
    elements(
      entry.translations.map((translation) =>
        element('link', {
          rel: 'alternate',
          type: 'text/html',
          hreflang: translation.locale,
          href: translation.url,
        }),
      ),
    ),
    element('published', {}, instant(entry.published)),
    element('updated', {}, instant(updated)),
    elements(entry.authors.map(toAuthor)),
    elements(entry.categories.map((category) => element('category', category))),
    entry.image ? element('media:thumbnail', { url: entry.image }) : null,
    entry.summary ? element('summary', {}, entry.summary) : null,
    html === null ? null : element('content', { type: 'html', 'xml:base': url }, feedHtml(html, url)),
  );
}

function toAuthor({ name, url }: { name: string; url?: string }): Xml {
  return element('author', {}, element('name', {}, name), url === undefined ? '' : element('uri', {}, url));
}

/**
 * The time of the last change of each entry, made distinct: feed readers use it to distinguish entries, but chapters of a
 * book come out at the same moment. Of equal times the later entries are moved by a millisecond.
 */
function distinctTimes(entries: readonly FeedEntry[]): Map<string, number> {
  const taken = new Set<number>();
  const times = new Map<string, number>();
  for (const { id, updated } of entries.toReversed()) {
    let time = updated;
    while (taken.has(time)) time += 1;
    taken.add(time);
    times.set(id, time);
  }
  return times;
}

function instant(time: number): string {
  return new Date(time).toISOString();
}
