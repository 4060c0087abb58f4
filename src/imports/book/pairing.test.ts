import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nameWithoutNumber, pairChapters, workOf } from '#src/imports/book/pairing.ts';

test.each([
  ['ch17-02-trait-objects.md', 'trait-objects'],
  ['ch02-00-guessing-game-tutorial.md', 'guessing-game-tutorial'],
  ['appendix-00.md', 'appendix'],
  ['appendix-01-keywords.md', 'appendix-keywords'],
  ['foreword.md', 'foreword'],
  ['01_intro/02. First Steps.md', 'intro-first-steps'],
  ['guide/README.md', 'guide'],
  ['README.md', 'readme'],
  ['ch01.md', 'ch01'],
  ['rust-2021.md', 'rust-2021'],
])('%s is named %s', (path, name) => {
  expect(nameWithoutNumber(path)).toBe(name);
});

test('chapters pair by their names, whatever their numbers', () => {
  const zh = ['ch17-00-oop.md', 'ch01-00-start.md', 'appendix-08-terms.md'];
  const en = ['ch01-00-start.md', 'ch17-00-async.md', 'ch18-00-oop.md'];
  expect([...pairChapters(zh, en)]).toEqual([
    ['ch17-00-oop.md', 'ch18-00-oop.md'],
    ['ch01-00-start.md', 'ch01-00-start.md'],
  ]);
});

test('of several chapters with one name only those with the same file name pair', () => {
  const pairs = pairChapters(['ch01-summary.md', 'ch02-summary.md'], ['ch02-summary.md', 'ch03-summary.md']);
  expect([...pairs]).toEqual([['ch02-summary.md', 'ch02-summary.md']]);
});

const path = fc
  .tuple(fc.integer({ min: 0, max: 3 }), fc.constantFrom('a', 'b', 'c', ''))
  .map(([number, name]) => `ch0${number}${name && `-${name}`}.md`);

test('two chapters never pair with one, and pairs are the same in both directions', () => {
  fc.assert(
    fc.property(fc.uniqueArray(path), fc.uniqueArray(path), (own, others) => {
      const pairs = pairChapters(own, others);
      const back = new Map([...pairs].map(([mine, theirs]) => [theirs, mine]));
      expect(back.size).toBe(pairs.size);
      expect(new Map(pairChapters(others, own))).toEqual(back);
    }),
  );
});

test.each([
  ['rust-book-zh-tw', 'rust-book'],
  ['rust-book', 'rust-book'],
  ['book.en', 'book'],
  ['zh-tw', 'zh-tw'],
])('%s is an edition of %s', (source, work) => {
  expect(workOf(source)).toBe(work);
});
