import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countTokens } from '#src/passages/count-tokens.ts';
import { AIM, cutPassages, MOST } from '#src/passages/cut-passages.ts';
import { placeHeadings } from '#src/passages/place-headings.ts';

const word = fc.constantFrom(
  'reef',
  'borrowing',
  'a',
  '潮汐',
  '所有權',
  'x'.repeat(700),
  '海'.repeat(900),
  '😀',
);
const line = fc.array(fc.oneof(word, fc.constantFrom('. ', '。', '！', '? ')), { maxLength: 60 });
const heading = fc.record({ depth: fc.constantFrom(2, 3), text: fc.stringMatching(/^[A-Z][a-z]{1,12}$/) });
const block = fc.oneof(
  { weight: 4, arbitrary: line.map((words) => ({ line: words.join(' ') })) },
  { weight: 1, arbitrary: heading },
);

/** A text with its headings. */
const texts = fc.array(block, { maxLength: 40 }).map((blocks) => {
  const text = blocks.map((one) => ('line' in one ? one.line : one.text)).join('\n');
  const headings = blocks.flatMap((one, at) => ('line' in one ? [] : [{ ...one, id: `h${at}` }]));
  return { text, headings: placeHeadings(text, headings) };
});

describe('passages', () => {
  test('together are the whole text, in its order', () => {
    fc.assert(
      fc.property(texts, ({ text, headings }) => {
        const passages = cutPassages(text, headings);
        expect(passages.map(({ from, to }) => text.slice(from, to)).join('')).toBe(text);
        expect(passages.every(({ from, to }) => to > from)).toBe(true);
      }),
    );
  });

  test('never reach over a top heading, and are never longer than allowed', () => {
    fc.assert(
      fc.property(texts, ({ text, headings }) => {
        const tops = headings.filter(({ depth }) => depth === 2).map(({ at }) => at);
        for (const { from, to } of cutPassages(text, headings)) {
          expect(tops.filter((at) => at > from && at < to)).toEqual([]);
          expect(countTokens(text.slice(from, to))).toBeLessThanOrEqual(MOST);
        }
      }),
    );
  });

  test('cut no character in two', () => {
    fc.assert(
      fc.property(texts, ({ text, headings }) => {
        expect(cutPassages(text, headings).every(({ from, to }) => text.slice(from, to).isWellFormed())).toBe(
          true,
        );
      }),
    );
  });

  test('know the headings above them', () => {
    const text = `Before\nReefs\n${'Coral grows slowly. '.repeat(60)}\nFish\n${'Fish swim. '.repeat(150)}\nTides\nLow`;
    const headings = [
      { id: 'reefs', text: 'Reefs', depth: 2 },
      { id: 'fish', text: 'Fish', depth: 3 },
      { id: 'tides', text: 'Tides', depth: 2 },
    ];
    const found = cutPassages(text, placeHeadings(text, headings));
    expect(found.map(({ path, anchor }) => [path.join(' › '), anchor])).toEqual([
      ['', null],
      ['Reefs', 'reefs'],
      ['Reefs › Fish', 'fish'],
      ['Tides', 'tides'],
    ]);
  });

  test.each([
    ['English', 'The tide comes in and goes out again. '.repeat(400)],
    ['Chinese', '潮水每天漲落兩次，海邊的人都知道。'.repeat(300)],
  ])('of a long text in %s have between 300 and 500 tokens', (_, text) => {
    for (const { from, to } of cutPassages(text, [])) {
      const tokens = countTokens(text.slice(from, to));
      expect(tokens).toBeGreaterThanOrEqual(300);
      expect(tokens).toBeLessThanOrEqual(MOST);
    }
  });

  test('take Chinese for text: a character is a token', () => {
    expect(countTokens('所有權')).toBe(3);
    expect(cutPassages('海'.repeat(AIM * 3), []).length).toBeGreaterThanOrEqual(3);
  });
});

describe('headings', () => {
  test('are found as lines, in their order, not inside other lines', () => {
    const text = 'About tides\nTides\nTides rise.\nTides';
    const tides = { id: 'tides', text: 'Tides', depth: 2 };
    expect(placeHeadings(text, [tides, { ...tides, id: 'tides-1' }, { ...tides, id: 'tides-2' }])).toEqual([
      { ...tides, at: 12 },
      { ...tides, id: 'tides-1', at: 30 },
    ]);
  });
});
