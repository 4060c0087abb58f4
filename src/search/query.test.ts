import fc from 'fast-check';
import { expect, test } from 'vitest';
import { needlesOf, parseQuery, toExpressions, toPrefixExpressions } from '#src/search/query.ts';

const ask = (query: string) => toExpressions(parseQuery(query));
const match = (query: string) => ask(query)?.ranked ?? null;

test('words are quoted, expanded to their forms, and the last may be a beginning', () => {
  expect(match('testing')).toBe('("testing" * OR "test" OR "tests" OR "tested")');
  expect(match('go tide')).toBe('(("go") AND ("tide" * OR "tiding")) OR "go tide"');
});

test('Chinese is a phrase of pairs', () => {
  expect(match('編譯器')).toBe('("编译 译器")');
  expect(match('海')).toBe('("海" *)');
});

test('a query may mix languages, without a space too', () => {
  expect(match('Rust編譯')).toBe('("rust" OR "rusts" OR "rusted" OR "rusting") AND ("编译")');
});

test('parts written without a space are a phrase', () => {
  expect(match('1.63.0')).toBe('("1 63 0")');
  expect(match('std::vec')).toBe('("std vec")');
});

test('operators mean nothing', () => {
  expect(match('NEAR(sea, 2)')).toBe(match('near sea 2'));
  expect(match('"tide*"')).toBe(match('tide'));
  expect(match('title:x')).toBe('("title x")');
});

test('stop words count only alone', () => {
  expect(match('how to the sea')).toBe(match('sea'));
  expect(match('the')).toBe('("the")');
});

test.each(['', '   ', '"', '""', '*', '()', '🙂🌊', '\u0000\u0007', '---', '\u0301'])(
  '%j gives no query',
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
      const outside = expression.replace(/"[\p{L}\p{N}\p{M} ]*"/gu, '');
      expect(outside).toMatch(/^(?:[()* ]|AND|OR)*$/);
    }),
  );
}, 30_000);

test('the first term may be required at the beginning of a name', () => {
  expect(ask('go tide')?.starts).toBe('(^ "go") AND ("tide" * OR "tiding")');
  expect(ask('go tide')?.phrase).toBe('"go tide"');
  expect(ask('tide')?.phrase).toBeNull();
  expect(ask('練習 sea')?.phrase).toBeNull();
});

test('the needles are the typed text, then its words, then their stems', () => {
  const needles = (query: string) => needlesOf(query, parseQuery(query));
  expect(needles('Borrow checking')).toEqual(['borrow checking', ' borrow', ' checking', ' check']);
  expect(needles('練習')).toEqual(['練習']);
  expect(needles('1.63')).toEqual([' 1', '1']);
});

test('while somebody types, the last word may be any beginning, and the text the beginning of a name', () => {
  expect(toPrefixExpressions('the c')).toEqual({ whole: '"c"', begun: '"c" *', starts: '^ "the c" *' });
  expect(toPrefixExpressions('the')?.begun).toBe('"the" *');
  expect(toPrefixExpressions('學')?.begun).toBe('"学" *');
  expect(toPrefixExpressions('學習 ru')).toEqual({
    whole: '("学习") AND "ru"',
    begun: '("学习") AND "ru" *',
    starts: '^ "学习" *',
  });
  expect(toPrefixExpressions('🙂')).toBeNull();
});
