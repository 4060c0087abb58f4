import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseQuery, toMatchExpression } from '#src/search/query.ts';

const match = (query: string) => toMatchExpression(parseQuery(query));

test('words are quoted, asked for in their forms, and the last may go on', () => {
  expect(match('testing')).toBe('("testing" * OR "test" OR "tests" OR "tested")');
  expect(match('go tide')).toBe('(("go") AND ("tide" * OR "tiding")) OR "go tide"');
});

test('Chinese is looked for as a phrase of pairs in the token columns', () => {
  expect(match('編譯器')).toBe('({title_tokens body_tokens tag_tokens} : "编译 译器")');
  expect(match('海')).toBe('({title_tokens body_tokens tag_tokens} : "海" *)');
});

test('a query may mix languages, without a space too', () => {
  expect(match('Rust編譯')).toBe(
    '("rust" OR "rusts" OR "rusted" OR "rusting") AND ({title_tokens body_tokens tag_tokens} : "编译")',
  );
});

test('what is written in one piece is a phrase', () => {
  expect(match('1.63.0')).toBe('("1 63 0")');
  expect(match('std::vec')).toBe('("std vec")');
});

test('operators mean nothing', () => {
  expect(match('NEAR(sea, 2)')).toBe(match('near sea 2'));
  expect(match('"tide*"')).toBe(match('tide'));
  expect(match('title:x')).toBe('("title x")');
});

test('words that every text has count only alone', () => {
  expect(match('how to the sea')).toBe(match('sea'));
  expect(match('the')).toBe('("the")');
});

test.each(['', '   ', '"', '""', '*', '()', '🙂🌊', '\u0000\u0007', '---', '\u0301'])(
  'there is nothing to look for in %j',
  (query) => {
    expect(match(query)).toBeNull();
  },
);

test('a long query is cut and has few terms', () => {
  expect(parseQuery('sea tide '.repeat(2_000))).toHaveLength(3);
  expect(parseQuery(Array.from({ length: 90 }, (_, index) => `w${index}`).join(' '))).toHaveLength(8);
  expect((match('海'.repeat(10_000)) ?? '').length).toBeLessThan(1_000);
});

test('no input breaks out of its quotes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 250 }), (query) => {
      const expression = match(query) ?? '';
      const outside = expression
        .replace(/"[\p{L}\p{N}\p{M} ]*"/gu, '')
        .replace('{title_tokens body_tokens tag_tokens} :', '');
      expect(outside).not.toContain('"');
      expect(outside.replace(/\{title_tokens body_tokens tag_tokens\} :/g, '')).toMatch(
        /^(?:[()* ]|AND|OR)*$/,
      );
    }),
  );
});
