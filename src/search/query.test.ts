import { expect, test } from 'vitest';
import { parseQuery, type Term, textOf } from '#src/search/query.ts';

/** The terms as text, quoted ones in quotes, a beginning with a star. */
const show = (terms: readonly Term[]) =>
  terms.map((term) => textOf(term) + (term.kind === 'word' && term.prefix ? '*' : ''));
const parse = (query: string) => show(parseQuery(query).terms);
const excluded = (query: string) => show(parseQuery(query).excluded);

test.each([
  ['go tide', ['go', 'tide*']],
  ['Rust編譯', ['rust', '编译']],
  ['1.63.0', ['1 63 0']],
  ['std::vec', ['std vec']],
  ['how to the sea', ['sea*']],
  ['the', ['the']],
  ["don't know what's a user's tide", ['know', 'user s', 'tide*']],
  ['Søren in Łódź', ['soren', 'lodz*']],
  ['C++', ['c++']],
  ['C# or c', ['c#', 'c']],
  ['C++17 C/C++', ['c++ 17', 'c', 'c++']],
  ['learn .NET today', ['learn', '.net', 'today*']],
  ['ASP.NET', ['asp net']],
])('%j has the terms %j', (query, terms) => {
  expect(parse(query)).toEqual(terms);
});

test.each([
  ['"borrow checker" rust', ['rust*', '"borrow checker"'], []],
  ['“the sea”', ['"the sea"'], []],
  ['什麼是"機器學習"', ['什幺是', '"机器学习"'], []],
  ['sea -tide', ['sea*'], ['tide']],
  ['sea -"low tide" -潮汐', ['sea*'], ['"low tide"', '潮汐']],
  ['well-known - 1-2', ['well known', '1 2'], []],
  ['-sea', [], ['sea']],
  ['NEAR(sea, 2)', ['near', 'sea', '2'], []],
  ['"tide*', ['tide*'], []],
])('of %j, %j is wanted and %j is not', (query, terms, without) => {
  expect(parse(query)).toEqual(terms);
  expect(excluded(query)).toEqual(without);
});

test('in prose quotes and dashes only punctuate', () => {
  const prose = 'How does one check that a module "matches" the places where it is used -dash papers';
  expect(parse(prose)).toEqual(['one', 'check', 'module', 'matches', 'places', 'dash', 'papers*']);
  expect(excluded(prose)).toEqual([]);
});

test('a word that is typed again is one term that counts more', () => {
  const { terms, times } = parseQuery('tide and tides and tide sea');
  expect(show(terms)).toEqual(['tide', 'tides', 'sea*']);
  expect(times).toEqual([2, 1, 1]);
});

test('a long query is cut and has a bounded number of terms', () => {
  expect(parse('sea tide '.repeat(2_000)).length).toBeLessThan(5);
  expect(parse(Array.from({ length: 400 }, (_, index) => `w${index}`).join(' '))).toHaveLength(48);
});
