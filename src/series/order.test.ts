import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyAction, endOfBlock, moveTo, ORDER_ACTIONS } from '#src/series/order.ts';
import { normalizeDepths } from '#src/series/rules.ts';

type Line = { name: string; depth: number; heading?: object };

/** Parses `A B. C..`: a dot is a step deeper; `#` marks a heading. */
function order(text: string): Line[] {
  return text.split(' ').map((word) => ({
    name: word.replaceAll('.', ''),
    depth: word.length - word.replaceAll('.', '').length,
    ...(word.startsWith('#') && { heading: {} }),
  }));
}

function show(entries: readonly Line[] | undefined): string | undefined {
  return entries?.map(({ name, depth }) => name + '.'.repeat(depth)).join(' ');
}

const orderAfter = (text: string, action: (typeof ORDER_ACTIONS)[number], index: number) =>
  show(applyAction(order(text), action, index)?.entries);

describe('a chapter moves', () => {
  test('up over its neighbour and what is nested in it', () => {
    expect(orderAfter('A B. C', 'up', 2)).toBe('C A B.');
  });

  test('with what is nested in it', () => {
    expect(orderAfter('A B C. D..', 'up', 1)).toBe('B C. D.. A');
    expect(orderAfter('A B. C D.', 'down', 0)).toBe('C D. A B.');
  });

  test('into the next one that is less deep', () => {
    expect(orderAfter('A B. C D.', 'down', 1)).toBe('A C B. D.');
  });

  test('over a heading', () => {
    expect(orderAfter('A #one B', 'up', 2)).toBe('A B #one');
    expect(orderAfter('A #one B', 'down', 0)).toBe('#one A B');
  });

  test('nowhere at either end', () => {
    expect(orderAfter('A B', 'up', 0)).toBeUndefined();
    expect(orderAfter('A B. C.', 'down', 0)).toBeUndefined();
  });

  test('to where it is dropped, as deep as it is dropped', () => {
    expect(show(moveTo(order('A B C D.'), 2, 1, 1).entries)).toBe('A C. D.. B');
    expect(show(moveTo(order('A B C'), 0, 3).entries)).toBe('B C A');
  });
});

describe('a chapter nests', () => {
  test('in the one before it, with what is nested in it', () => {
    expect(orderAfter('A B C.', 'in', 1)).toBe('A B. C..');
  });

  test('no deeper than allowed', () => {
    expect(orderAfter('A B', 'in', 0)).toBeUndefined();
    expect(orderAfter('A B. C.', 'in', 1)).toBeUndefined();
    expect(orderAfter('#one A', 'in', 1)).toBeUndefined();
    expect(orderAfter('A #one', 'in', 1)).toBeUndefined();
  });

  test('less deep, and takes the following ones along as its own', () => {
    expect(orderAfter('A B. C.', 'out', 1)).toBe('A B C.');
    expect(orderAfter('A B', 'out', 1)).toBeUndefined();
  });
});

test('what is nested in a removed chapter moves out', () => {
  expect(orderAfter('A B. C', 'remove', 0)).toBe('B C');
});

const lines = fc
  .array(fc.record({ depth: fc.nat(3), isHeading: fc.boolean() }), { minLength: 1, maxLength: 12 })
  .map((given) =>
    normalizeDepths(
      given.map(({ depth, isHeading }, index) => ({
        name: `${index}`,
        depth,
        ...(isHeading && { heading: {} }),
      })),
    ),
  );

const namesOf = (entries: readonly Line[]) => entries.map(({ name }) => name).sort();

test('no move loses a line or makes one too deep, and the moved line is at the returned index', () => {
  fc.assert(
    fc.property(lines, fc.nat(), fc.constantFrom(...ORDER_ACTIONS), (given: Line[], seed, action) => {
      const index = seed % given.length;
      const moved = applyAction(given, action, index);
      if (!moved) return;
      expect(normalizeDepths(moved.entries)).toEqual(moved.entries);
      if (action === 'remove') return;
      expect(namesOf(moved.entries)).toEqual(namesOf(given));
      expect(moved.entries[moved.index]?.name).toBe(given[index]?.name);
    }),
  );
});

test('a drop anywhere keeps every line, and keeps nested lines behind the dropped one', () => {
  fc.assert(
    fc.property(lines, fc.nat(), fc.nat(), fc.integer({ min: -3, max: 3 }), (given: Line[], a, b, by) => {
      const [from, to] = [a % given.length, b % (given.length + 1)];
      const moved = moveTo(given, from, to, by);
      expect(namesOf(moved.entries)).toEqual(namesOf(given));
      const block = given.slice(from, endOfBlock(given, from)).map(({ name }) => name);
      expect(moved.entries.slice(moved.index, moved.index + block.length).map(({ name }) => name)).toEqual(
        block,
      );
    }),
  );
});
