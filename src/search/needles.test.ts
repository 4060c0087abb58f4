import { expect, test } from 'vitest';
import { needlesOf } from '#src/search/needles.ts';
import { parseQuery } from '#src/search/query.ts';

test.each([
  ['Borrow checking', ['borrow checking', ' borrow', ' checking', ' check']],
  ['練習', ['練習']],
  ['1.63', [' 1', '1']],
  ['École', [' ecole', ' ecol']],
  ['誰開創了梵語的學術研究', ['學術研究', '開創', '梵語']],
])('a text for %j is cut round one of %j', (query, needles) => {
  expect(needlesOf(query, parseQuery(query).terms)).toEqual(needles);
});
