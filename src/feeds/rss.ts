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
import { escapeHtml } from '#src/shared/escape-html.ts';

const NAMESPACES = {
  'xmlns:atom': 'http://www.w3.org/2005/Atom',
  'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:dcterms': 'http://purl.org/dc/terms/',
  'xmlns:media': 'http://search.yahoo.com/mrss/',
};

/** The feed as RSS 2.0, with Atom's links and the whole text as `content:encoded`. */
export function toRss(feed: Feed): string {
  const link = (attributes: Record<string, string>) => element('atom:link', attributes);
  const channel = element(
    'channel',
    {},
    element('title', {}, feed.title),
    element('link', {}, pageUrl(feed)),
    element('description', {}, feed.subtitle || feed.title),
    element('language', {}, feed.locale.toLowerCase()),
    feed.entries.length > 0 ? element('lastBuildDate', {}, rfc822(feed.updated)) : null,
    element('generator', {}, 'Atoll'),
    link({ rel: 'self', type: FEED_TYPES.rss, href: feedUrl(feed, 'rss') }),
    feed.hub ? link({ rel: 'hub', href: feed.hub }) : null,
    elements(
      otherLanguages(feed, 'rss').map(({ locale, url }) =>
        link({ rel: 'alternate', type: FEED_TYPES.rss, hreflang: locale, href: url }),
      ),
    ),
    elements(feed.entries.map(toItem)),
  );
  return xmlDocument(element('rss', { version: '2.0', ...NAMESPACES }, channel));
}

function toItem(entry: FeedEntry): Xml {
  const { html, url } = entry;
  return element(
    'item',
    {},
    element('title', {}, entry.title),
    element('link', {}, url),
    element('guid', { isPermaLink: 'false' }, entryId(entry)),
    element('pubDate', {}, rfc822(entry.published)),
    element('dcterms:modified', {}, new Date(entry.updated).toISOString()),
    elements(entry.authors.map(({ name }) => element('dc:creator', {}, name))),
    elements(entry.categories.map(({ label, scheme }) => element('category', { domain: scheme }, label))),
    entry.image ? element('media:thumbnail', { url: entry.image }) : null,
    // A description is HTML, so tags that a summary mentions are escaped.
    entry.summary ? element('description', {}, escapeHtml(entry.summary)) : null,
    html === null ? null : element('content:encoded', {}, feedHtml(html, url)),
  );
}

function rfc822(time: number): string {
  return new Date(time).toUTCString();
}
