import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import { buildWhenChanged } from './lib/build.ts';
import { ensureChromium } from './lib/chromium.ts';
import { inRoot, ROOT } from './lib/paths.ts';
import { fail, run } from './lib/shell.ts';

/** `npm test [-- vitest's arguments]`: every tier, with what it needs. Ends with "N passed, N failed". */
const chromium = await ensureChromium();
if (!chromium) {
  fail(
    'The browser tests need Chromium and none could be installed: install the package `chromium`, or set CHROMIUM_PATH.\n' +
      'Without it: npx vitest run --project rules --project worker\n0 passed, 1 failed',
  );
}
await buildWhenChanged();

const results = inRoot('node_modules', '.cache', 'atoll', 'test-results.json');
mkdirSync(dirname(results), { recursive: true });
rmSync(results, { force: true });
const { code } = await run(
  'vitest',
  ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${results}`, ...process.argv.slice(2)],
  { env: { CHROMIUM_PATH: chromium } },
);

type Assertion = { status: 'passed' | 'failed' | 'skipped' | 'pending' | 'todo' };
type FileResult = { name: string; status: 'passed' | 'failed'; assertionResults: Assertion[] };

const files = readResults();
for (const tier of ['rules', 'worker', 'browser']) {
  const assertions = files
    .filter((file) => tierOf(file.name) === tier)
    .flatMap((file) => file.assertionResults);
  console.log(
    `${tier.padEnd(8)} ${count(assertions, 'passed')} passed, ${count(assertions, 'failed')} failed`,
  );
}
const all = files.flatMap((file) => file.assertionResults);
const broken = files.filter(
  (file) => file.status === 'failed' && count(file.assertionResults, 'failed') === 0,
);
const known = count(all, 'failed') + broken.length;
/** A run that ended badly without naming a test is a failure too. */
const failures = code !== 0 && known === 0 ? 1 : known;
console.log(`${count(all, 'passed')} passed, ${failures} failed`);
process.exit(failures === 0 ? 0 : 1);

function readResults(): FileResult[] {
  try {
    return (JSON.parse(readFileSync(results, 'utf8')) as { testResults: FileResult[] }).testResults;
  } catch {
    return [];
  }
}

function tierOf(file: string): 'rules' | 'worker' | 'browser' {
  const path = relative(ROOT, file);
  if (path.startsWith('worker/')) return 'worker';
  return path.startsWith('e2e/') ? 'browser' : 'rules';
}

function count(assertions: readonly Assertion[], status: Assertion['status']): number {
  return assertions.filter((assertion) => assertion.status === status).length;
}
