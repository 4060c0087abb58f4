import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bestNotes, type Noted } from '#src/practice/ending/best-notes.ts';
import { MOODS } from '#src/practice/words.ts';

const noted = (id: string, note: string, mood: (typeof MOODS)[number] | null = null): Noted => ({
  ...{ id, at: `2026-01-0${id}T00:00:00.000Z` },
  details: { note, mood },
});
const idsOf = (all: Noted[]) => bestNotes(all).map(({ why, checkIn }) => [why, checkIn.id]);

test.each([
  ['nothing of no notes', [], []],
  ['nothing of empty and hidden notes', [noted('1', '  '), { ...noted('2', ''), details: null }], []],
  ['the longest', [noted('1', 'ab'), noted('2', 'abc')], [['longest', '2']]],
  ['characters, not code units', [noted('1', '🌊🌊'), noted('2', 'abc')], [['longest', '2']]],
  [
    'another one of the best mood',
    [noted('1', 'abc', 'great'), noted('2', 'ab', 'good'), noted('3', 'a', 'rough')],
    [
      ['longest', '1'],
      ['mood', '2'],
    ],
  ],
  ['the earlier of two that are alike', [noted('2', 'ab'), noted('1', 'ab')], [['longest', '1']]],
] as [string, Noted[], string[][]][])('chooses %s', (_, all, chosen) => {
  expect(idsOf(all)).toEqual(chosen);
});

test('chooses the same notes in whatever order check-ins come', () => {
  const one = fc.record({
    id: fc.uuid(),
    at: fc.constantFrom('2026-01-01T00:00:00.000Z', '2026-01-02T00:00:00.000Z'),
    details: fc.record({
      note: fc.string({ maxLength: 3 }),
      mood: fc.constantFrom(...MOODS, null),
    }),
  });
  const lists = fc.uniqueArray(one, { selector: ({ id }) => id, maxLength: 8 });
  fc.assert(
    fc.property(lists, fc.infiniteStream(fc.integer()), (all, dice) => {
      const shuffled = all
        .map((each) => ({ each, die: dice.next().value ?? 0 }))
        .sort((a, b) => a.die - b.die)
        .map(({ each }) => each);
      expect(idsOf(shuffled)).toEqual(idsOf(all));
    }),
  );
});
