import fc from 'fast-check';
import { expect, test } from 'vitest';
import { experienceFor, levelOf, towardsNext } from '#src/standing/levels.ts';

test.each([
  [0, 0],
  [99, 0],
  [100, 1],
  [282, 1],
  [283, 2],
  [800, 4],
  [100_000, 100],
  [-5, 0],
])('an experience of %i is level %i', (experience, level) => {
  expect(levelOf(experience)).toBe(level);
});

test('a level is reached exactly with the experience it needs', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 20_000 }), (level) => {
      expect([levelOf(experienceFor(level) - 1), levelOf(experienceFor(level))]).toEqual([level - 1, level]);
    }),
  );
});

test('the way to the next level is a share', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e9 }), (experience) => {
      const share = towardsNext(experience);
      expect(share >= 0 && share < 1).toBe(true);
    }),
  );
});
