import fc from 'fast-check';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, test } from 'vitest';
import { toAtom } from '#src/feeds/atom.ts';
import { type Feed, type FeedEntry, feedLinks, feedPath } from '#src/feeds/feed.ts';
import { toJsonFeed } from '#src/feeds/json-feed.ts';
import { toRss } from '#src/feeds/rss.ts';
import { complaintsAbout } from '#worker/testing/feed-complaints.ts';

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '',
  trimValues: false,
  parseTagValue: false,
});
const origin = 'https://atoll.example';
const ID = '019a9f2e-0000-7000-8000-000000000001';

function entryWith(more: Partial<FeedEntry> = {}): FeedEntry {
  return {
    id: ID,
    url: `${origin}/posts/tides`,
    translations: [
      { locale: 'en', url: `${origin}/posts/tides` },
      { locale: 'zh-TW', url: `${origin}/zh-TW/posts/tides` },
    ],
    title: 'Tides',
    summary: 'The sea <comes> & goes.',
    html: '<p>See <a href="/tags/sea">the sea</a></p>',
    locale: 'en',
    published: 0,
    updated: 86_400_000,
    image: `${origin}/media/x/960.webp`,
    authors: [{ name: 'Bob & Co', url: `${origin}/people/bob`, avatar: `${origin}/media/b/160.webp` }],
    categories: [{ term: 'sea', label: 'Sea', scheme: `${origin}/tags` }],
    ...more,
  };
}

function feedWith(more: Partial<Feed> = {}): Feed {
  return {
    origin,
    path: '/tags/sea',
    page: '/tags/sea',
    title: 'Sea',
    subtitle: 'Posts about the sea.',
    locale: 'en',
    hub: 'https://hub.example/',
    updated: 86_400_000,
    entries: [entryWith()],
    ...more,
  };
}

const jsonOf = (feed: Feed) => JSON.parse(toJsonFeed(feed));
const channelOf = (feed: Feed) => parser.parse(toRss(feed)).rss.channel;
const atomOf = (feed: Feed) => parser.parse(toAtom(feed)).feed;

describe('a feed', () => {
  test('has the same entries in every format, under the same ids', () => {
    const feed = feedWith();
    const [atom, item, json] = [atomOf(feed).entry, channelOf(feed).item, jsonOf(feed).items[0]];
    expect([atom.id, item.guid['#text'], json.id]).toEqual(Array(3).fill(`urn:uuid:${ID}`));
    expect([atom.title, item.title, json.title]).toEqual(Array(3).fill('Tides'));
    const html = `<p>See <a href='${origin}/tags/sea'>the sea</a></p>`;
    expect([atom.content['#text'], item['content:encoded'], json.content_html]).toEqual(Array(3).fill(html));
    expect([atom.author.name, item['dc:creator'], json.authors[0].name]).toEqual(Array(3).fill('Bob & Co'));
    expect([atom.category.label, item.category['#text'], json.tags[0]]).toEqual(Array(3).fill('Sea'));
    expect([atom.published, json.date_published]).toEqual(Array(2).fill('1970-01-01T00:00:00.000Z'));
    expect([atom.updated, item['dcterms:modified'], json.date_modified]).toEqual(
      Array(3).fill('1970-01-02T00:00:00.000Z'),
    );
    expect(item.pubDate).toBe('Thu, 01 Jan 1970 00:00:00 GMT');
    expect([atom['media:thumbnail'].url, item['media:thumbnail'].url, json.image]).toEqual(
      Array(3).fill(`${origin}/media/x/960.webp`),
    );
  });

  test('names itself, its hub and its other languages, inside and in a header', () => {
    const feed = feedWith({ locale: 'zh-TW' });
    const links = (nodes: { rel: string; href: string }[]) => nodes.map(({ rel, href }) => [rel, href]);
    expect(links(atomOf(feed).link)).toEqual([
      ['self', `${origin}/zh-TW/tags/sea/feed.atom`],
      ['hub', 'https://hub.example/'],
      ['alternate', `${origin}/zh-TW/tags/sea`],
      ['alternate', `${origin}/tags/sea/feed.atom`],
    ]);
    expect(links(channelOf(feed)['atom:link'])).toEqual([
      ['self', `${origin}/zh-TW/tags/sea/feed.rss`],
      ['hub', 'https://hub.example/'],
      ['alternate', `${origin}/tags/sea/feed.rss`],
    ]);
    expect(jsonOf(feed)).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
      feed_url: `${origin}/zh-TW/tags/sea/feed.json`,
      home_page_url: `${origin}/zh-TW/tags/sea`,
      language: 'zh-TW',
      hubs: [{ type: 'WebSub', url: 'https://hub.example/' }],
    });
    expect(feedLinks(feed, 'rss')).toBe(
      `<${origin}/zh-TW/tags/sea/feed.rss>; rel="self", <https://hub.example/>; rel="hub", ` +
        `<${origin}/tags/sea/feed.rss>; rel="alternate"; hreflang="en"; type="application/rss+xml"`,
    );
    expect(feedPath('', 'json')).toBe('/feed.json');
  });

  test('without a hub names none', () => {
    const feed = feedWith({ hub: null });
    expect(feedLinks(feed, 'atom')).not.toContain('hub');
    expect(toAtom(feed) + toRss(feed) + toJsonFeed(feed)).not.toContain('hub');
  });

  test('has only the summary of a post whose text is not public', () => {
    const feed = feedWith({ entries: [entryWith({ html: null })] });
    expect(atomOf(feed).entry.content).toBeUndefined();
    expect(atomOf(feed).entry.summary).toBe('The sea <comes> & goes.');
    expect(channelOf(feed).item['content:encoded']).toBeUndefined();
    expect(jsonOf(feed).items[0]).toMatchObject({ content_text: 'The sea <comes> & goes.' });
    expect(jsonOf(feed).items[0].content_html).toBeUndefined();
  });

  test('writes a summary for RSS as HTML: what looks like a tag in it stays text', () => {
    expect(channelOf(feedWith()).item.description).toBe('The sea &lt;comes&gt; &amp; goes.');
  });

  test('lists a post under each of its languages', () => {
    const links = atomOf(feedWith()).entry.link;
    expect(links.map(({ hreflang }: { hreflang: string }) => hreflang)).toEqual(['en', 'zh-TW']);
  });

  test('never gives two entries the same time of change', () => {
    const entries = ['c', 'b', 'a'].map((last) => entryWith({ id: ID.slice(0, -1) + last, updated: 5_000 }));
    const [third, second, first] = atomOf(feedWith({ entries })).entry;
    expect([first.updated, second.updated, third.updated]).toEqual([
      '1970-01-01T00:00:05.000Z',
      '1970-01-01T00:00:05.001Z',
      '1970-01-01T00:00:05.002Z',
    ]);
  });

  test.each([
    ['with posts', feedWith()],
    ['in Chinese', feedWith({ locale: 'zh-TW', title: '海', subtitle: '海的文章。' })],
    ['without posts', feedWith({ entries: [], updated: 0 })],
    ['without a subtitle', feedWith({ subtitle: '' })],
    ['of summaries', feedWith({ entries: [entryWith({ html: null, summary: '' })] })],
  ])('%s gives a validator nothing to say', (_, feed) => {
    expect(complaintsAbout(toAtom(feed))).toEqual([]);
    expect(complaintsAbout(toRss(feed))).toEqual([]);
  });
});

/** Whether XML 1.0 can contain a character, by its own definition. */
function isWritable(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x20) return code === 9 || code === 10;
  return code !== 0xfffe && code !== 0xffff;
}

// biome-ignore lint/suspicious/noExplicitAny: whatever the parser makes of it
type Parsed = any;
const said = (text: string) => [...text].filter(isWritable).join('');

test('whatever a title or a text contains, the feed is well formed and has it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
      const title = text.replaceAll('\r', '');
      const feed = feedWith({ title, entries: [entryWith({ title, html: title, summary: title })] });
      for (const [xml, titleOf] of [
        [toAtom(feed), (root: Parsed) => root.feed.title],
        [toRss(feed), (root: Parsed) => root.rss.channel.title],
      ] as const) {
        expect(XMLValidator.validate(xml)).toBe(true);
        expect([...xml].every(isWritable)).toBe(true);
        const node = titleOf(parser.parse(xml));
        expect(String(node['#text'] ?? node)).toBe(said(title));
      }
      expect(jsonOf(feed).title).toBe(title);
    }),
  );
}, 30_000);

test('what looks like markup in a title is text', () => {
  const xml = toAtom(feedWith({ title: '<b>&amp;]]>\u0000\ud800海</b>' }));
  expect(xml).toContain('<title>&lt;b&gt;&amp;amp;]]&gt;\ufffd海&lt;/b&gt;</title>');
});
