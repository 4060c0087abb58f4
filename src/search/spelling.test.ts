import { expect, test } from 'vitest';
import { nearSpellings } from '#src/search/spelling.ts';

test.each([
  ['practise', 'practice'],
  ['memry', 'memory'],
  ['memmory', 'memory'],
  ['tdie', 'tide'],
])('%s is one slip away from %s', (typed, meant) => {
  expect(nearSpellings(typed)).toContain(meant);
});

test('a word is not a spelling of itself, and short words and other scripts have none', () => {
  expect(nearSpellings('tide')).not.toContain('tide');
  expect(nearSpellings('sea')).toEqual([]);
  expect(nearSpellings('練習練習')).toEqual([]);
  expect(nearSpellings('naïve')).toEqual([]);
  expect(nearSpellings('a'.repeat(15))).toEqual([]);
});
