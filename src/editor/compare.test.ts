import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { type CompareRow, compareDrafts, compareTexts, type Piece } from '#src/editor/compare.ts';
import { EMPTY_TEXT } from '#src/editor/draft-text.ts';

const marked = (pieces: Piece[] = []) =>
  pieces.map(({ text, changed }) => (changed ? `[${text}]` : text)).join('');
const show = (row: CompareRow) => {
  if (row.kind === 'gap') return `… ${row.lines}`;
  const left = 'left' in row ? marked(row.left) : '';
  const right = 'right' in row ? marked(row.right) : '';
  return `${row.kind}: ${left} | ${right}`;
};

test('within a changed line the words that changed are marked', () => {
  expect(compareTexts('The sea comes.', 'The sea goes.').map(show)).toEqual([
    'changed: The sea [comes]. | The sea [goes].',
  ]);
});

test('Chinese is compared by its words too', () => {
  const [row] = compareTexts('海水來了又去。', '海水來了又走。');
  expect(row?.kind).toBe('changed');
  expect(row && show(row)).toMatch(/^changed: 海水.*\[.*去.*\]。 \| 海水.*\[.*走.*\]。$/);
});

test('lines that have nothing in common are one removed and one added', () => {
  expect(compareTexts('The sea comes and goes.', 'Why?').map(show)).toEqual([
    'removed: [The sea comes and goes.] | ',
    'added:  | [Why?]',
  ]);
});

test('unchanged lines far from every change are folded, and lines keep their numbers', () => {
  const lines = Array.from({ length: 20 }, (_, at) => `Line ${at + 1}`);
  const rows = compareTexts(lines.join('\n'), [...lines, 'One more'].join('\n'));
  expect(rows.map(show)).toEqual([
    '… 17',
    'same: Line 18 | Line 18',
    'same: Line 19 | Line 19',
    'same: Line 20 | Line 20',
    'added:  | [One more]',
  ]);
  expect(rows.at(-1)).toMatchObject({ rightLine: 21 });
});

test('only changed fields are returned', () => {
  const from = { ...EMPTY_TEXT, title: 'Sea', insights: ['Salt'] };
  const to = { ...from, insights: ['Salt', 'Moon'] };
  expect(compareDrafts(from, to).map(({ field }) => field)).toEqual(['insights']);
});

test('two long texts that have nothing in common take no time', () => {
  const long = (word: string) => Array.from({ length: 8_000 }, (_, at) => `${word} ${at * 7}`).join('\n');
  const started = performance.now();
  compareTexts(long('tide'), long('moon'));
  expect(performance.now() - started).toBeLessThan(1_500);
});

test('the pieces of a side join to its text', () => {
  const text = fc
    .array(fc.constantFrom('a b', 'a c', 'b', ''), { maxLength: 6 })
    .map((lines) => lines.join('\n'));
  fc.assert(
    fc.property(text, text, (before, after) => {
      const rows = compareTexts(before, after).filter((row) => row.kind !== 'gap');
      const lines = before.replace(/\n$/, '').split('\n');
      for (const row of rows)
        if ('leftLine' in row)
          expect(row.left.map(({ text }) => text).join('')).toBe(lines[row.leftLine - 1]);
    }),
  );
});
