import { describe, expect, test } from 'vitest';
import { expandIncludes, selectLines } from '#src/imports/book/includes.ts';

const FILE =
  'one\n// ANCHOR: part\ntwo\n// ANCHOR: inner\nthree\n// ANCHOR_END: inner\n// ANCHOR_END: part\nfour\n';
const files: Record<string, string> = {
  'listings/a.rs': FILE,
  'parts/words.md': 'Words with {{#include more.md}}.',
  'parts/more.md': 'more',
  'loop.md': '{{#include loop.md}}',
};

function expand(text: string, path = 'chapter.md') {
  return expandIncludes(
    text,
    path,
    (file) => files[file] ?? null,
    (file) => `(no ${file})`,
  );
}

describe('the lines of a file', () => {
  test.each([
    ['', 'one\ntwo\nthree\nfour'],
    ['1', 'one'],
    ['3:5', 'two\nthree'],
    [':3', 'one\ntwo'],
    ['5:', 'three\nfour'],
    ['0:1', 'one'],
    ['100', ''],
    ['inner', 'three'],
    ['part', 'two\nthree'],
    ['other', ''],
  ])('%s', (range, lines) => {
    expect(selectLines(FILE, range)).toBe(lines);
  });
});

describe('a directive', () => {
  test.each([
    ['```rust\n{{#include listings/a.rs:part}}\n```', '```rust\ntwo\nthree\n```'],
    ['{{ #rustdoc_include ./listings/a.rs:1 }}', 'one'],
    ['{{#playground listings/a.rs:inner editable}}', '```rust\nthree\n```'],
    ['{{#title Another}}Text', 'Text'],
    ['\\{{#include listings/a.rs}}', '{{#include listings/a.rs}}'],
    ['{{name}} and {{#unknown x}}', '{{name}} and {{#unknown x}}'],
  ])('%s becomes %s', (text, expected) => {
    expect(expand(text)).toEqual({ text: expected, missing: [] });
  });

  test('names a file relative to the file that it is in, also when that was included itself', () => {
    expect(expand('{{#include ../parts/words.md}}', 'chapters/one.md').text).toBe('Words with more.');
  });

  test('whose file is missing is replaced by a note', () => {
    expect(expand('{{#include ../gone.html:2}}')).toEqual({
      text: '(no ../gone.html)',
      missing: ['../gone.html'],
    });
  });

  test('that includes itself comes to an end', () => {
    expect(expand('{{#include loop.md}}').missing).toEqual(['loop.md']);
  });
});
