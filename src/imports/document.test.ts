import { describe, expect, test } from 'vitest';
import { readDocument } from '#src/imports/document.ts';

const RUST = `+++
path = "2022/08/11/Rust-1.63.0"
title = "Announcing Rust 1.63.0"
authors = ["The Rust Release Team"]
aliases = [
    "2022/08/11/Rust-1.63.0.html",
    "releases/1.63.0",
]

[extra]
release = true
+++

The Rust team is happy.
`;

const READING = { locale: 'en', timeZone: 'UTC', now: Date.UTC(2026, 0, 1) } as const;

function read(path: string, text: string) {
  const result = readDocument(path, text, READING);
  if ('skip' in result) throw new Error(result.skip.reason);
  return result.document;
}

describe('a document with TOML front matter (Zola)', () => {
  test('has its title, date, authors, address and old addresses', () => {
    expect(read('Rust-1.63.0.md', RUST)).toEqual({
      path: 'Rust-1.63.0.md',
      locale: 'en',
      slug: 'rust-1-63-0',
      title: 'Announcing Rust 1.63.0',
      summary: '',
      markdown: 'The Rust team is happy.\n',
      publishedAt: '2022-08-11T00:00:00.000Z',
      updatedAt: undefined,
      authors: ['The Rust Release Team'],
      tags: [],
      oldPaths: ['/2022/08/11/Rust-1.63.0', '/2022/08/11/Rust-1.63.0.html', '/releases/1.63.0'],
    });
  });

  test('has nothing of the front matter in its text, even with Windows line ends and a byte order mark', () => {
    const document = read('a.md', `\uFEFF${RUST.replaceAll('\n', '\r\n')}`);
    expect(document.markdown).not.toContain('+++');
    expect(document.title).toBe('Announcing Rust 1.63.0');
  });
});

describe('a document with YAML front matter (Jekyll, Hugo)', () => {
  test('has tags, a single author, a slug and a draft mark', () => {
    const text = '---\ntitle: Hello\nauthor: Ada\ntags: [a, b]\nslug: greetings\ndraft: true\n---\n\nText';
    expect(read('x.md', text)).toMatchObject({
      slug: 'greetings',
      authors: ['Ada'],
      tags: ['a', 'b'],
      publishedAt: null,
    });
  });

  test('has the date of its file name when the front matter has none', () => {
    expect(read('_posts/2020-01-31-new-year.md', '---\ntitle: New\n---\nText')).toMatchObject({
      slug: 'new-year',
      publishedAt: '2020-01-31T00:00:00.000Z',
    });
  });

  test('has the date of its last change, and a title without code marks', () => {
    const text = '---\ntitle: On `async fn`\ndate: 2020-01-01\nlastmod: 2021-02-03\n---\nText';
    expect(read('x.md', text)).toMatchObject({
      title: 'On async fn',
      publishedAt: '2020-01-01T00:00:00.000Z',
      updatedAt: '2021-02-03T00:00:00.000Z',
    });
  });

  test('a rule in the text is not front matter', () => {
    expect(read('x.md', '# Title\n\nText\n\n---\n\nMore').markdown).toBe('Text\n\n---\n\nMore');
  });
});

describe('a document without front matter', () => {
  test('has the title of its first heading, which is then removed from the text', () => {
    expect(read('notes/first.md', '# First things\n\nText')).toMatchObject({
      title: 'First things',
      slug: 'first',
      markdown: 'Text',
      publishedAt: undefined,
    });
  });

  test('an index file is named after its folder', () => {
    expect(read('guide/index.md', '# Guide\n\nText').slug).toBe('guide');
  });
});

test.each([
  ['_index.md', '+++\ntitle = "Blog"\n+++\n', 'section_index'],
  ['a.md', '+++\ntitle = "unclosed\n+++\nText', 'front_matter_broken'],
  ['a.md', '---\ntitle: A\n---\n', 'empty'],
  ['a.md', 'Only text', 'no_title'],
  ['a.md', '---\ntitle: Tides\nvisibility: freinds\n---\nThe sea.', 'unknown_visibility'],
])('%s is skipped and says why: %s', (path, text, reason) => {
  expect(readDocument(path, text, READING)).toEqual({ skip: { path, reason } });
});

test('a document may name its series and its place in that series', () => {
  expect(read('a.md', '---\ntitle: A\nseries: The Sea\nseries_order: 2\n---\nText').series).toEqual({
    name: 'The Sea',
    order: 2,
  });
  expect(read('a.md', '---\ntitle: A\nseries: [The Sea]\n---\nText').series).toEqual({
    name: 'The Sea',
    order: null,
  });
});
