import { describe, expect, test } from 'vitest';
import { readChapter } from '#src/imports/book/chapter.ts';
import { renderMarkdown } from '#src/markdown/index.ts';

function read(text: string, locale: 'en' | 'zh-TW' = 'en', title = 'From the summary') {
  return readChapter({ path: 'a.md', title }, text, { locale, read: () => null });
}

describe('the title of a chapter', () => {
  test.each([
    ['# The `Deref` trait\n\nText', 'The Deref trait', 'Text\n'],
    ['<a id="old"></a>\n\n## Own\n\n### Smaller\n', 'Own', '<a id="old"></a>\n\n### Smaller\n'],
    ['Title\n=====\n\nText', 'Title', 'Text\n'],
    ['## One\n\n## Other\n', 'From the summary', '## One\n\n## Other\n'],
    ['Text\n\n# Later\n', 'From the summary', 'Text\n\n# Later\n'],
    ['### Deep\n\n```\n# code\n```\n', 'Deep', '```\n# code\n```\n'],
  ])('%j', (text, title, markdown) => {
    expect(read(text)).toMatchObject({ title, markdown });
  });

  test('keeps its anchors for links that lead to them', () => {
    const { places } = read('# A Title {#own .css}\n\n## B {#b}\n\nText {#not}');
    expect(places).toEqual({
      top: ['atitle', 'own'],
      names: ['fromthesummary', 'a'],
      named: new Map([
        ['own', 'A Title'],
        ['b', 'B'],
      ]),
    });
  });
});

test('comments are removed, also round code, but not inside code', () => {
  const text =
    'See [a]<!-- ignore -->.\n\n<!--\n```\nno code\n```\n-->\n\n`<!-- shown -->`\n\n```html\n<!-- shown too -->\n```\n';
  expect(read(text).markdown).toBe('See [a].\n\n`<!-- shown -->`\n\n```html\n<!-- shown too -->\n```\n');
});

describe('a listing', () => {
  const listing =
    '<Listing number="4-1" file-name="src/main.rs" caption="Adding `String`s">\n\n```rust,ignore,does_not_compile\n# hidden\nfn main() {}\n```\n\n</Listing>\n';

  test('is a figure with the name of its file and its caption', () => {
    expect(read(listing).markdown).toBe(
      '<figure id="listing-4-1">\n\n<small>Filename: `src/main.rs`</small>\n\n```rust\nfn main() {}\n```\n\n*This code does not compile!*\n\n<figcaption>\n\nListing 4-1: Adding `String`s\n\n</figcaption>\n\n</figure>\n',
    );
    const { html } = renderMarkdown(read(listing).markdown, { locale: 'en' });
    expect(html).toMatch(/^<figure id='user-content-listing-4-1'>.*<\/figure>$/s);
    expect(html).toMatch(/<figcaption>\s*<p>Listing 4-1: Adding <code>String<\/code>s<\/p>/);
  });

  test('is one in a quote too, and without number and caption', () => {
    const quoted = '> <Listing file-name="src/lib.rs">\n>\n> ```rust\n> a\n> ```\n>\n> </Listing>\n';
    expect(read(quoted, 'zh-TW').markdown).toBe(
      '> <figure>\n>\n> <small>檔案名稱：`src/lib.rs`</small>\n>\n> ```rust\n> a\n> ```\n>\n> </figure>\n',
    );
  });

  test('in the older way, as spans round the code', () => {
    const text =
      'Before.\n\n<span class="filename">檔案名稱：src/main.rs</span>\n\n```rust\na\n```\n\n<span class="caption">範例 4-1：變數</span>\n\nAfter.\n';
    expect(read(text, 'zh-TW').markdown).toBe(
      'Before.\n\n<figure>\n\n<small>檔案名稱：src/main.rs</small>\n\n```rust\na\n```\n\n<figcaption>\n\n範例 4-1：變數\n\n</figcaption>\n\n</figure>\n\nAfter.\n',
    );
  });

  test('and pictures with a caption are figures', () => {
    expect(read('<img src="a.svg" />\n\n<span class="caption">圖示 1</span>\n').markdown).toBe(
      '<figure>\n\n<img src="a.svg" />\n\n<figcaption>\n\n圖示 1\n\n</figcaption>\n\n</figure>\n',
    );
  });
});

test('a missing include is reported and leaves no directive', () => {
  expect(read('```html\n{{#include ../x.html}}\n```\n')).toMatchObject({
    markdown: '```html\n(../x.html is missing from the source of the book.)\n```\n',
    missing: ['../x.html'],
  });
});
