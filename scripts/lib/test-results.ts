import { TIERS, tierOf } from './tiers.ts';

/** A test in vitest's JSON results. */
type Test = {
  fullName: string;
  status: 'passed' | 'failed' | 'skipped' | 'pending' | 'todo';
  /** The failures; for a test that passed, those of earlier tries. */
  failureMessages: string[];
};

/** A test file in the results; `name` is its path in the repository. */
export type FileResult = { name: string; status: 'passed' | 'failed'; assertionResults: Test[] };

/** Describes a run: tests that passed only on a retry, then each tier that ran, then "N passed, N failed". */
export function summarize(files: readonly FileResult[], code: number): string[] {
  return [
    ...flakes(files),
    ...tierLines(files),
    `${count(files, 'passed')} passed, ${failuresOf(files, code)} failed`,
  ];
}

/** The number of failed tests. A file that failed without naming a test counts as one; a failed run as at least one. */
export function failuresOf(files: readonly FileResult[], code: number): number {
  const broken = files.filter((file) => file.status === 'failed' && count([file], 'failed') === 0);
  const known = count(files, 'failed') + broken.length;
  return code !== 0 && known === 0 ? 1 : known;
}

function flakes(files: readonly FileResult[]): string[] {
  const lines = files.flatMap(({ name, assertionResults }) =>
    assertionResults
      .filter(({ status, failureMessages }) => status === 'passed' && failureMessages.length > 0)
      .flatMap(({ fullName, failureMessages: [why = ''] }) => [
        `  ${name}: ${fullName}`,
        `    ${why.split('\n')[0]}`,
      ]),
  );
  if (lines.length === 0) return [];
  return [`Passed only when tried again (${lines.length / 2}), which is a fault to mend:`, ...lines];
}

function tierLines(files: readonly FileResult[]): string[] {
  return TIERS.flatMap((tier) => {
    const of = files.filter(({ name }) => tierOf(name) === tier);
    const failed = failuresOf(of, 0);
    return of.length > 0 ? [`${tier.padEnd(8)} ${count(of, 'passed')} passed, ${failed} failed`] : [];
  });
}

function count(files: readonly FileResult[], status: Test['status']): number {
  return files.flatMap((file) => file.assertionResults).filter((test) => test.status === status).length;
}
