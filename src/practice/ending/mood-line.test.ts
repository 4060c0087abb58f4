import { expect, test } from 'vitest';
import { moodLine } from '#src/practice/ending/mood-line.ts';

test('a line of moods places days by their dates, and several moods of a day in the middle', () => {
  expect(
    moodLine([
      { day: '2026-01-03', mood: 'great' },
      { day: '2026-01-01', mood: 'rough' },
      { day: '2026-01-01', mood: 'great' },
      { day: '2026-01-05', mood: 'tired' },
    ]),
  ).toEqual([
    { day: '2026-01-01', x: 0, y: 0.5 },
    { day: '2026-01-03', x: 0.5, y: 1 },
    { day: '2026-01-05', x: 1, y: 0.2 },
  ]);
});

test('one day lies in the middle, none is no line', () => {
  expect(moodLine([{ day: '2026-01-03', mood: 'great' }])).toEqual([{ day: '2026-01-03', x: 0.5, y: 1 }]);
  expect(moodLine([])).toEqual([]);
});
