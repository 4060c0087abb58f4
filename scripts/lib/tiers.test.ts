import { describe, expect, test } from 'vitest';
import { tiersOf } from './tiers.ts';

const TESTS = [
  'src/posts/rules.test.ts',
  'scripts/architecture.test.ts',
  'worker/posts/reading/lists.test.ts',
  'e2e/lists.test.ts',
];
const asked = (filters: string[], projects: string[] = []) => tiersOf(TESTS, { filters, projects });

describe('a run of tests asks for', () => {
  test('every tier when it names none', () => {
    expect(asked([])).toEqual(['rules', 'worker', 'browser']);
  });

  test('the tiers of the files that its filters find', () => {
    expect(asked(['worker/posts/reading/lists.test.ts'])).toEqual(['worker']);
    expect(asked(['./src/posts'])).toEqual(['rules']);
    expect(asked(['lists'])).toEqual(['worker', 'browser']);
    expect(asked(['/home/me/atoll/e2e/lists.test.ts:12'])).toEqual(['browser']);
  });

  test('the projects that it names', () => {
    expect(asked([], ['worker', 'rules'])).toEqual(['rules', 'worker']);
    expect(asked([], ['!browser'])).toEqual(['rules', 'worker']);
    expect(asked([], ['w*'])).toEqual(['worker']);
    expect(asked(['lists'], ['browser'])).toEqual(['browser']);
  });

  test('none when its filters find nothing', () => {
    expect(asked(['nothing-like-it'])).toEqual([]);
    expect(asked(['src/posts'], ['worker'])).toEqual([]);
  });
});
