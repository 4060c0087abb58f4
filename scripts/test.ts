import { globSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import { parseCLI } from 'vitest/node';
import { buildWhenChanged } from './lib/build.ts';
import { ensureChromium } from './lib/chromium.ts';
import { inRoot, ROOT } from './lib/paths.ts';
import { fail, run } from './lib/shell.ts';
import { failuresOf, summarize } from './lib/test-results.ts';
import { TIERS, type Tier, tiersOf } from './lib/tiers.ts';

/**
 * `npm test [-- vitest's arguments]`: every tier, or those that the arguments name, with what they need. Ends with
 * "N passed, N failed". `--full`, which is `npm run test:all`, runs all cases instead of samples.
 */
const given = process.argv.slice(2);
const args = given.filter((arg) => arg !== '--full');
const env: Record<string, string> = given.includes('--full') ? { FULL: '1', FAULT_EVENTS: '10000' } : {};
const tiers = askedTiers();
if (tiers.includes('browser')) {
  env.CHROMIUM_PATH = await requireChromium();
  await buildWhenChanged();
}

const results = inRoot('node_modules', '.cache', 'atoll', 'test-results.json');
mkdirSync(dirname(results), { recursive: true });
rmSync(results, { force: true });
// A tier takes seconds to start, even when none of its tests is wanted.
const projects = tiers.length < TIERS.length ? tiers.map((tier) => `--project=${tier}`) : [];
const { code } = await run(
  'vitest',
  ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${results}`, ...projects, ...args],
  { env },
);

const files = readResults();
console.log(summarize(files, code).join('\n'));
process.exit(failuresOf(files, code) === 0 ? 0 : 1);

function askedTiers(): Tier[] {
  const { filter, options } = parseCLI(['vitest', 'run', ...args], { allowUnknownOptions: true });
  const tests = globSync('{src,scripts,worker,e2e}/**/*.test.ts', { cwd: ROOT });
  return tiersOf(tests, { filters: filter, projects: [options.project ?? []].flat() });
}

async function requireChromium(): Promise<string> {
  const chromium = await ensureChromium();
  if (chromium) return chromium;
  return fail(
    'The browser tests need Chromium and none could be installed: install the package `chromium`, or set CHROMIUM_PATH.\n' +
      'Without it: npm test -- --project rules --project worker\n0 passed, 1 failed',
  );
}

function readResults() {
  try {
    const { testResults } = JSON.parse(readFileSync(results, 'utf8'));
    return testResults.map((file: { name: string }) => ({ ...file, name: relative(ROOT, file.name) }));
  } catch {
    return [];
  }
}
