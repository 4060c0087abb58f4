import { expect, test } from 'vitest';
import { type FileResult, failuresOf, summarize } from './test-results.ts';

type Test = FileResult['assertionResults'][number];
const passed: Test = { fullName: 'a list is read page by page', status: 'passed', failureMessages: [] };
const failed: Test = { fullName: 'a list ends', status: 'failed', failureMessages: ['Error: it goes on'] };
const file = (name: string, ...assertionResults: Test[]): FileResult => ({
  name,
  status: assertionResults.includes(failed) ? 'failed' : 'passed',
  assertionResults,
});

test('each tier that ran is counted, and all of them at the end', () => {
  const files = [file('src/lists.test.ts', passed), file('e2e/lists.test.ts', passed, failed)];
  expect(summarize(files, 1)).toEqual([
    'rules    1 passed, 0 failed',
    'browser  1 passed, 1 failed',
    '2 passed, 1 failed',
  ]);
});

test('a test that passed on a later try only is named, with what went wrong before', () => {
  const flaky: Test = { ...passed, failureMessages: ['Error: not there yet\n    at e2e/lists.test.ts:3'] };
  expect(summarize([file('e2e/lists.test.ts', flaky, passed)], 0)).toEqual([
    'Passed only when tried again (1), which is a fault to mend:',
    '  e2e/lists.test.ts: a list is read page by page',
    '    Error: not there yet',
    'browser  2 passed, 0 failed',
    '2 passed, 0 failed',
  ]);
});

test('a file that fails as a whole is a failure', () => {
  expect(failuresOf([{ name: 'worker/lists.test.ts', status: 'failed', assertionResults: [] }], 1)).toBe(1);
});

test('a run that ends badly without naming a test is a failure', () => {
  expect(failuresOf([file('src/lists.test.ts', passed)], 1)).toBe(1);
  expect(failuresOf([], 137)).toBe(1);
  expect(failuresOf([file('src/lists.test.ts', passed)], 0)).toBe(0);
});
