import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Branch,
  dropEmptyHeadings,
  MAX_DEPTH,
  type Nested,
  normalizeDepths,
  numberChapters,
  toTree,
} from '#src/series/rules.ts';

const chapter = (depth: number) => ({ depth });
const heading = (depth: number) => ({ depth, heading: { en: 'Part' } });
const depthsOf = (entries: { depth: number }[]) => normalizeDepths(entries).map(({ depth }) => depth);

const chapters = fc.array(
  fc.record({ depth: fc.integer({ min: 0, max: MAX_DEPTH }), numbered: fc.boolean() }),
);

describe('how deep chapters nest', () => {
  test('one step below the chapter before, at most', () => {
    expect(depthsOf([chapter(0), chapter(3), chapter(3), chapter(1)])).toEqual([0, 1, 2, 1]);
  });

  test('the first one is outermost', () => {
    expect(depthsOf([chapter(2)])).toEqual([0]);
  });

  test('a heading is outermost, and nothing nests in it', () => {
    expect(depthsOf([chapter(0), chapter(1), heading(1), chapter(2)])).toEqual([0, 1, 0, 0]);
  });

  const entries = fc.array(
    fc.record({
      depth: fc.integer({ min: -5, max: 9 }),
      heading: fc.option(fc.constant({ en: 'Part' })),
    }),
  );

  test('never changes the lines or their order, and settles at once', () => {
    fc.assert(
      fc.property(entries, (given) => {
        const once = normalizeDepths(given);
        expect(once.map((entry) => entry.heading)).toEqual(given.map((entry) => entry.heading));
        expect(normalizeDepths(once)).toEqual(once);
        expect(
          once.every(
            ({ depth }, index) => depth <= Math.max(0, Math.min(given[index]?.depth ?? 0, MAX_DEPTH)),
          ),
        ).toBe(true);
        once.forEach(({ depth, heading: isHeading }, index) => {
          const before = once[index - 1];
          const deepest = isHeading || !before || before.heading ? 0 : before.depth + 1;
          expect(depth).toBeLessThanOrEqual(deepest);
        });
      }),
    );
  });
});

test('a heading that no chapter follows is left out', () => {
  const parts = [heading(0), heading(0), chapter(0), heading(0)];
  expect(dropEmptyHeadings(parts)).toEqual([parts[1], parts[2]]);
});

describe('the numbers of chapters', () => {
  const numbersOf = (entries: (Nested & { numbered?: boolean })[]) =>
    numberChapters(entries.map((entry) => ({ numbered: true, ...entry })));

  test('count as a book does, through its parts', () => {
    expect(
      numbersOf([chapter(0), chapter(1), chapter(1), chapter(2), heading(0), chapter(0), chapter(1)]),
    ).toEqual(['1', '1.1', '1.2', '1.2.1', null, '2', '2.1']);
  });

  test('leave out a preface with what is nested in it', () => {
    const preface = { depth: 0, numbered: false };
    expect(numbersOf([preface, chapter(1), chapter(0), chapter(1), preface, chapter(0)])).toEqual([
      null,
      null,
      '1',
      '1.1',
      null,
      '2',
    ]);
  });

  test('are never given twice', () => {
    fc.assert(
      fc.property(chapters, (given) => {
        const numbers = numbersOf(normalizeDepths(given)).filter((number) => number !== null);
        expect(new Set(numbers).size).toBe(numbers.length);
      }),
    );
  });
});

test('a tree read from top to bottom is the order', () => {
  const flat = (branches: Branch<{ depth: number }>[]): { depth: number }[] =>
    branches.flatMap(({ entry, inner }) => [entry, ...flat(inner)]);
  fc.assert(
    fc.property(chapters, (given) => {
      const normal = normalizeDepths(given);
      expect(flat(toTree(normal))).toEqual(normal);
    }),
  );
});
