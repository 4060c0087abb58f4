import { describe, expect, test } from 'vitest';
import { frontMatterOf, splitFrontMatter } from '#src/imports/front-matter.ts';

const read = { data: { title: 'Tides', draft: true }, body: 'The sea.' };

describe('front matter is read', () => {
  test.each([
    ['between dashes', '---\ntitle: Tides\ndraft: true\n---\nThe sea.'],
    ['with spaces behind the dashes', '---  \ntitle: Tides\ndraft: true\n--- \t\nThe sea.'],
    ['with a name or a comment behind the dashes', '--- yaml\ntitle: Tides\ndraft: true\n---\nThe sea.'],
    ['until dots', '---\ntitle: Tides\ndraft: true\n...\nThe sea.'],
    ['between more dashes', '-----\ntitle: Tides\ndraft: true\n-----\nThe sea.'],
    ['behind a byte order mark', '\uFEFF---\ntitle: Tides\ndraft: true\n---\nThe sea.'],
    ['behind empty lines', '\n  \n---\ntitle: Tides\ndraft: true\n---\n\nThe sea.'],
    ['with an empty line first', '---\n\ntitle: Tides\ndraft: true\n---\nThe sea.'],
    ['with line ends of Windows', '---\r\ntitle: Tides\r\ndraft: true\r\n---\r\nThe sea.'],
    ['with line ends of old Macs', '---\rtitle: Tides\rdraft: true\r---\rThe sea.'],
    ['between plus signs', '+++ \ntitle = "Tides"\ndraft = true\n+++ \nThe sea.'],
    ['of TOML between dashes', '---\ntitle = "Tides"\ndraft = true\n---\nThe sea.'],
    ['of YAML between plus signs', '+++\ntitle: Tides\ndraft: true\n+++\nThe sea.'],
    ['of JSON', '{\n  "title": "Tides",\n  "draft": true\n}\n\nThe sea.'],
    ['of JSON between dashes', '---json\n{\n\t"title": "Tides",\n\t"draft": true\n}\n---\nThe sea.'],
    ['of JSON before semicolons', '"title": "Tides",\n"draft": true\n;;;\nThe sea.'],
    ['without an opening', 'title: Tides\ndraft: true\n---\nThe sea.'],
    ['behind a directive of YAML', '%YAML 1.2\n---\ntitle: Tides\ndraft: true\n---\nThe sea.'],
    ['in a comment', '<!--\ntitle: Tides\ndraft: true\n-->\n\nThe sea.'],
    ['in a comment, as Nikola writes it', '<!--\n.. title: Tides\n.. draft: true\n-->\nThe sea.'],
    ['as Org mode writes it', '#+TITLE: Tides\n#+DRAFT: true\n\nThe sea.'],
    ['without any fence', 'Title: Tides\nDraft: true\n\nThe sea.'],
  ])('%s', (_, text) => {
    const matter = splitFrontMatter(text);
    const data = Object.entries(matter.data).map(([name, value]) => [name.toLowerCase(), value]);
    expect({ data: Object.fromEntries(data), body: matter.body }).toEqual(read);
  });

  test('with an empty one', () => {
    expect(frontMatterOf('---\n---\nThe sea.')).toEqual({ data: {}, body: 'The sea.' });
    expect(frontMatterOf('---\n# draft: true\n---\nThe sea.')).toEqual({ data: {}, body: 'The sea.' });
  });

  test('below the title, as Notion writes it, which stays', () => {
    expect(splitFrontMatter('# Tides\n\nLast edited: 5:30 PM\nStatus: Draft\n\nThe sea.')).toEqual({
      data: { 'Last edited': '5:30 PM', Status: 'Draft' },
      body: '# Tides\n\nThe sea.',
    });
  });

  test('with signs in the values of a text without fences', () => {
    expect(splitFrontMatter('Title: Tides: a story\nStatus: draft\n\nThe sea.').data).toEqual({
      Title: 'Tides: a story',
      Status: 'draft',
    });
  });
});

test.each([
  ['a fence that never closes', '---\ntitle: Tides\ndraft: true\n\n# The sea\n', /no end/],
  ['an open fence of plus signs', '+++\ntitle = "Tides"\n\nThe sea.', /no end/],
  ['a broken value', '---\ntitle: "unclosed\ndraft: true\n---\nThe sea.', /quote/],
  ['a field written twice', '---\ndraft: true\ndraft: false\n---\nThe sea.', /unique/],
  ['colons of the other script', '---\ntitle：潮汐\ndraft：true\n---\n海。', /no fields/],
  ['no colons', '---\ntitle Tides\ndraft true\n---\nThe sea.', /no fields/],
  ['dashes that an editor joined', '—\ntitle: Tides\ndraft: true\n—\nThe sea.', /begins with —/],
  ['broken JSON', '{\n  "title": "Tides",\n  "draft": true,\n}\nThe sea.', /no JSON/],
])('%s cannot be read', (_, text, problem) => {
  expect(frontMatterOf(text)).toEqual({ problem: expect.stringMatching(problem) });
});

test.each([
  ['a thematic break', '---\n\nThe sea.\n\n---\n\nMore: of it.'],
  ['a thematic break and a note', '---\n\nNote: the sea.\n\n---\n\nMore.'],
  ['a thematic break alone', '---\nThe sea is *deep*.'],
  ['headings between breaks', '---\n# The sea\n---\nMore.'],
  ['stars', '***\ntitle\n***\n'],
  ['a template tag', '{% include sea.html %}\n\nText'],
  ['a set', '{a, b} is a set.'],
  ['prose with a colon', 'Remember: the sea.\n\nMore.'],
  ['prose with a colon below a title', '# The sea\n\nRemember: the sea.\n\nMore.'],
  ['prose below a title', '# The sea\n\nlayout changes\ntags follow\n\nMore.'],
  ['a comment', '<!-- toc depth=2 -->\n\nMore.'],
  ['a heading with a line below', 'The sea\n---\nMore.'],
])('%s is text', (_, text) => {
  expect(frontMatterOf(text)).toEqual({ data: {}, body: text });
});
