import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EMPTY_TEXT } from '#src/editor/draft-text.ts';
import { findConflicts, mergeDrafts, mergeTexts, settleConflict } from '#src/editor/merge.ts';

const SIDES = { mine: 'yours', theirs: 'saved' };
const BASE = 'The sea.\n\nIt comes.\n\nIt goes.\n';

test('what only one side changed is taken, without asking', () => {
  const mine = 'The sea.\n\nIt comes slowly.\n\nIt goes.\n';
  const theirs = 'The sea.\n\nIt comes.\n\nIt goes.\n\nThe moon.\n';
  expect(mergeTexts(BASE, mine, theirs, SIDES)).toBe(
    'The sea.\n\nIt comes slowly.\n\nIt goes.\n\nThe moon.\n',
  );
});

describe('where both changed the same line', () => {
  const merged = mergeTexts(BASE, BASE.replace('comes', 'creeps'), BASE.replace('comes', 'rushes'), SIDES);

  test('both are between marks', () => {
    expect(merged).toContain('<<<<<<< yours\nIt creeps.\n=======\nIt rushes.\n>>>>>>> saved');
    expect(findConflicts(merged, SIDES)).toMatchObject([{ mine: 'It creeps.\n', theirs: 'It rushes.\n' }]);
  });

  test.each([
    ['mine', 'The sea.\n\nIt creeps.\n\nIt goes.\n'],
    ['theirs', 'The sea.\n\nIt rushes.\n\nIt goes.\n'],
    ['both', 'The sea.\n\nIt creeps.\nIt rushes.\n\nIt goes.\n'],
  ] as const)('one can take %s', (pick, text) => {
    const [place] = findConflicts(merged, SIDES);
    expect(place && settleConflict(merged, place, pick)).toBe(text);
  });
});

test('a paragraph that one side removed and the other changed can be removed or kept', () => {
  const merged = mergeTexts('a\nb\nc', 'a\nc', 'a\nB!\nc', SIDES);
  const [place] = findConflicts(merged, SIDES);
  expect(place && settleConflict(merged, place, 'mine')).toBe('a\nc');
  expect(place && settleConflict(merged, place, 'theirs')).toBe('a\nB!\nc');
});

test('without the base, text that only one side has is kept', () => {
  expect(mergeTexts(null, 'a\nmine\nb\nc', 'a\nb\ntheirs\nc', SIDES)).toBe('a\nmine\nb\ntheirs\nc');
});

test('a title is taken from the side that changed it, and from one’s own when both did', () => {
  const text = (title: string) => ({ ...EMPTY_TEXT, title });
  const titleOf = (base: string, mine: string, theirs: string) =>
    mergeDrafts(text(base), text(mine), text(theirs), SIDES).title;
  expect(titleOf('Sea', 'Sea', 'Moon')).toBe('Moon');
  expect(titleOf('Sea', 'Reef', 'Moon')).toBe('Reef');
});

describe('for any text', () => {
  const text = fc
    .array(fc.constantFrom('a', 'b', 'c', '', '# d'), { maxLength: 8 })
    .map((lines) => lines.join('\n'));

  test('one side that changed nothing leaves the other as it is', () => {
    fc.assert(
      fc.property(text, text, (base, changed) => {
        expect(mergeTexts(base, changed, base, SIDES)).toBe(changed);
        expect(mergeTexts(base, base, changed, SIDES)).toBe(changed);
      }),
    );
  });

  test('no line of either side is lost before a decision', () => {
    fc.assert(
      fc.property(fc.option(text), text, text, (base, mine, theirs) => {
        const merged = new Set(mergeTexts(base, mine, theirs, SIDES).split('\n'));
        const origin = new Set(base?.split('\n') ?? []);
        for (const line of [...mine.split('\n'), ...theirs.split('\n')])
          if (!origin.has(line)) expect(merged).toContain(line);
      }),
    );
  });

  test('resolving every conflict for one side leaves no mark', () => {
    fc.assert(
      fc.property(text, text, text, fc.constantFrom('mine', 'theirs', 'both'), (base, mine, theirs, pick) => {
        let merged = mergeTexts(base, mine, theirs, SIDES);
        for (let [place] = findConflicts(merged, SIDES); place; [place] = findConflicts(merged, SIDES))
          merged = settleConflict(merged, place, pick as 'mine');
        expect(merged).not.toMatch(/<<<<<<<|=======|>>>>>>>/);
      }),
    );
  });
});
