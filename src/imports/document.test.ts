import { describe, expect, test } from 'vitest';
import { checkDocument } from '#src/imports/check.ts';
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
      notes: [],
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
])('%s is skipped and says why: %s', (path, text, reason) => {
  expect(readDocument(path, text, READING)).toMatchObject({ skip: { path, reason } });
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

describe('the title', () => {
  test.each([
    ['```bash\n# install it\n```\n\n# Installing\n', 'Installing'],
    ['# `useTide` *in depth* {#use-tide}\n\nText', 'useTide in depth'],
    ['The sea\n=======\n\nText', 'The sea'],
    ['## Deep [water](https://sea.example)\n\n### Far\n', 'Deep water'],
    ['---\ntitle: Tides\n---\n# The sea', 'Tides'],
    ['Text\n\n## Part', 'Garden plan'],
  ])('of %j is %s', (text, title) => {
    expect(read('notes/Garden plan.md', text).title).toBe(title);
  });

  test.each([
    ['Soil notes.md', 'Soil notes'],
    ['2024-03-02-half-a-thought.md', 'Half a thought'],
    ['guide/index.md', 'Guide'],
    ['潮汐.md', '潮汐'],
    ['README.md', 'README'],
  ])('of a text without one is the name of its file: %s, %s', (path, title) => {
    expect(read(path, 'Only text')).toMatchObject({
      title,
      notes: [{ code: 'title_from_name', detail: title }],
    });
  });
});

describe('tags', () => {
  const tagsOf = (value: string, path = 'a.md') => read(path, `---\ntitle: A\n${value}\n---\nText`).tags;

  test.each([
    ['tags: "sea, deep water, 潮汐、海洋"', ['sea', 'deep water', '潮汐', '海洋']],
    ['tags: sea; deep', ['sea', 'deep']],
    ['tags: "#sea #deep"', ['sea', 'deep']],
    ['categories: [[Sports, Baseball], [Play]]', ['Sports', 'Baseball', 'Play']],
    ['tags:\n  - {label: Sea}\n  - {name: Deep}\n  - plain', ['Sea', 'Deep', 'plain']],
    ['category: Sea', ['Sea']],
    ['tags: [Sea, sea, C, C++]', ['Sea', 'C', 'C++']],
    ['tags: deep water life', ['deep water life']],
    ['tags: [sea, deep]\ncategories: [Notes, Sea]', ['sea', 'deep', 'Notes']],
    ['categories: Notes\ntag: sea', ['sea', 'Notes']],
    ['taxonomies:\n  tags: [sea]\n  categories: [Notes]', ['sea', 'Notes']],
    ['tags: []\ncategories: [Notes]', ['Notes']],
    ['keywords: sea, deep\ntopics: [Notes]', ['sea', 'deep']],
    ['category: Notes\nkeywords: sea, deep', ['Notes']],
  ])('%j are %j', (value, tags) => {
    expect(tagsOf(value)).toEqual(tags);
  });

  test('are separated by spaces where Jekyll surely does so', () => {
    expect(tagsOf('tags: sea deep', '_posts/2024-03-02-a.md')).toEqual(['sea', 'deep']);
    expect(tagsOf('layout: post\ntags: sea deep', '2024-03-02-a.md')).toEqual(['sea', 'deep']);
    expect(tagsOf('tags: sea deep', '2024-03-02-a.md')).toEqual(['sea deep']);
  });

  test('that a post cannot have are left out and told', () => {
    const many = Array.from({ length: 12 }, (_, index) => `t${index}`).join(', ');
    expect(read('a.md', `---\ntitle: A\ntags: [${many}]\n---\nText`)).toMatchObject({
      tags: expect.objectContaining({ length: 10 }),
      notes: [{ code: 'tags_left_out', detail: 't10, t11' }],
    });
    const long = 'a'.repeat(51);
    expect(read('a.md', `---\ntitle: A\ntags: [sea, ${long}]\n---\nText`)).toMatchObject({
      tags: ['sea'],
      notes: [{ code: 'tags_left_out', detail: long }],
    });
  });
});

test.each([
  ['title: "Left\\tright"', { title: 'Left right' }, 'made_one_line'],
  ['title: "Left\\u202eright"', { title: 'Left right' }, 'made_one_line'],
  ['title: A\ndescription: |\n  One.\n  Two.\n', { summary: 'One. Two.' }, 'made_one_line'],
  [`title: ${'a'.repeat(300)}`, { title: `${'a'.repeat(199)}…` }, 'cut'],
  [`title: ${'a'.repeat(198)}e\u0301b`, { title: `${'a'.repeat(198)}…` }, 'cut'],
  ['title: A\nupdated: lately', { updatedAt: undefined }, 'date_unread'],
  ['title: A\npermalink: /:year/:title/', { slug: 'x', oldPaths: [] }, 'not_an_address'],
  ['title: A\npermalink: pretty', { slug: 'x', oldPaths: [] }, 'not_an_address'],
])('%j is mended and told', (fields, expected, code) => {
  const document = read('x.md', `---\n${fields}\n---\nText`);
  expect(document).toMatchObject(expected);
  expect(document.notes?.map((note) => note.code)).toEqual([code]);
});

test('an absolute address is the path on its site', () => {
  expect(read('x.md', '---\ntitle: A\nurl: https://old.example/sea/tides/\n---\nText')).toMatchObject({
    slug: 'tides',
    oldPaths: ['/sea/tides/'],
  });
});

test('a document that no editor could save is skipped, with its field', () => {
  const check = (text: string) => checkDocument(read('x.md', text));
  expect(check('# A\n\nText')).toMatchObject({ document: { title: 'A' } });
  expect(check(`# A\n\n${'a'.repeat(300_001)}`)).toEqual({
    skip: { path: 'x.md', reason: 'invalid', detail: 'its text has more than 300000 characters' },
  });
});
