import { entryId, type Feed, type FeedEntry, feedUrl, pageUrl } from '#src/feeds/feed.ts';
import { feedHtml } from '#src/feeds/feed-html.ts';

/** The feed as JSON Feed 1.1. */
export function toJsonFeed(feed: Feed): string {
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    ...(feed.subtitle && { description: feed.subtitle }),
    home_page_url: pageUrl(feed),
    feed_url: feedUrl(feed, 'json'),
    favicon: `${feed.origin}/favicon.svg`,
    language: feed.locale,
    ...(feed.hub && { hubs: [{ type: 'WebSub', url: feed.hub }] }),
    items: feed.entries.map(toItem),
  });
}

function toItem(entry: FeedEntry) {
  const { html, url, summary, image } = entry;
  return {
    id: entryId(entry),
    url,
    title: entry.title,
    // Every item needs a content; without the whole text the summary is the content.
    ...(html === null ? { content_text: summary } : { content_html: feedHtml(html, url) }),
    ...(summary && { summary }),
    ...(image && { image }),
    date_published: new Date(entry.published).toISOString(),
    date_modified: new Date(entry.updated).toISOString(),
    authors: entry.authors.map(({ avatar, ...author }) => ({ ...author, ...(avatar && { avatar }) })),
    tags: entry.categories.map(({ label }) => label),
    language: entry.locale,
  };
}
