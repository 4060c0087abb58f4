import { expect, test } from 'vitest';
import { meanScores } from './retrieval.ts';

const judgements = new Map([
  [
    'one',
    new Map([
      ['a', 2],
      ['b', 1],
    ]),
  ],
  ['two', new Map([['c', 1]])],
  ['three', new Map([['d', 1]])],
]);

test('scores are means over all questions, also those without an answer', () => {
  const run = new Map([
    ['one', ['b', 'x', 'a']],
    ['two', [...'0123456789', 'c']],
  ]);
  const scores = meanScores(judgements, run);
  expect(scores.ndcg10).toBeCloseTo((1 + 2 / Math.log2(4)) / (2 + 1 / Math.log2(3)) / 3, 10);
  expect(scores.recall10).toBeCloseTo(1 / 3, 10);
  // The answer to the second question comes eleventh.
  expect(scores.empty).toBe(1);
});
