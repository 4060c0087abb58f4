import fc from 'fast-check';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { expect, test } from 'vitest';
import { type Feed, toAtom } from '#src/feeds/atom.ts';

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '',
  trimValues: false,
  parseTagValue: false,
});

const entry = {
  id: '019a9f2e-0000-7000-8000-000000000001',
  url: 'https://atoll.example/posts/tides',
  title: 'Tides',
  summary: 'The sea.',
  html: '<p>See <a href="/tags/sea">the sea</a></p>',
  locale: 'en' as const,
  published: 0,
  updated: 86_400_000,
  authors: [{ name: 'Bob & Co', url: 'https://atoll.example/people/bob' }],
  categories: [{ term: 'sea', label: 'Sea', scheme: 'https://atoll.example/tags' }],
};

function feedWith(more: Partial<Feed> = {}): Feed {
  return {
    id: 'https://atoll.example/feed.atom',
    title: 'Atoll',
    locale: 'en',
    self: 'https://atoll.example/feed.atom',
    page: 'https://atoll.example/posts',
    updated: 86_400_000,
    entries: [entry],
    ...more,
  };
}

test('a feed names itself, its page and its posts', () => {
  const { feed } = parser.parse(toAtom(feedWith()));
  expect(feed.id).toBe('https://atoll.example/feed.atom');
  expect(feed.updated).toBe('1970-01-02T00:00:00.000Z');
  expect(feed.link.map((link: { rel: string; href: string }) => [link.rel, link.href])).toEqual([
    ['self', 'https://atoll.example/feed.atom'],
    ['alternate', 'https://atoll.example/posts'],
  ]);
  expect(feed.entry).toMatchObject({
    id: 'urn:uuid:019a9f2e-0000-7000-8000-000000000001',
    title: 'Tides',
    author: { name: 'Bob & Co' },
    category: { term: 'sea', label: 'Sea' },
  });
});

test('content is the whole text with absolute links', () => {
  expect(toAtom(feedWith())).toContain('href=&quot;https://atoll.example/tags/sea&quot;');
});

/** What XML 1.0 can write, by its own definition. */
function isWritable(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x20) return code === 9 || code === 10;
  return code !== 0xfffe && code !== 0xffff;
}

test('whatever a title holds, the feed is well formed and says it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      const title = text.replaceAll('\r', '');
      const xml = toAtom(feedWith({ title, entries: [{ ...entry, title, html: title }] }));
      expect(XMLValidator.validate(xml)).toBe(true);
      expect([...xml].every(isWritable)).toBe(true);
      const said = parser.parse(xml).feed.title['#text'] ?? parser.parse(xml).feed.title;
      expect(String(said)).toBe([...title].filter(isWritable).join(''));
    }),
  );
});

test('what looks like markup in a title is text', () => {
  const xml = toAtom(feedWith({ title: '<b>&amp;]]>\u0000\ud800海</b>' }));
  expect(xml).toContain('<title>&lt;b&gt;&amp;amp;]]&gt;\ufffd海&lt;/b&gt;</title>');
});
