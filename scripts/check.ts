import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { relative } from 'node:path';
import { inRoot, ROOT } from './lib/paths.ts';
import { type Ended, run } from './lib/shell.ts';

const fix = process.argv.includes('--fix');

/** A step of the check. `npm run check -- --fix` runs `fix` instead. */
type Step = { name: string; check: () => Promise<Ended>; fix?: () => Promise<Ended> };

const TYPES = ['types', '--include-runtime=false', '--env-file', '.dev.vars.example'];
const GENERATE_API_TYPES = 'scripts/generate-api-types.ts';

const STEPS: Step[] = [
  {
    name: 'format and lint',
    check: () => quietly('biome', 'check', '--error-on-warnings', '--max-diagnostics=50'),
    fix: () => quietly('biome', 'check', '--write', '--error-on-warnings'),
  },
  {
    name: 'types of the bindings (worker-configuration.d.ts)',
    check: () => quietly('wrangler', ...TYPES, '--check'),
    fix: () => quietly('wrangler', ...TYPES),
  },
  { name: 'package-lock.json is whole', check: () => quietly('npm', 'ci', '--dry-run', '--ignore-scripts') },
  { name: 'migrations say what the tables say', check: checkMigrations },
  {
    name: 'types of the API client (web/generated/api.d.ts)',
    check: () => quietly('node', GENERATE_API_TYPES, '--check'),
    fix: () => quietly('node', GENERATE_API_TYPES),
  },
  { name: 'types of the routes', check: () => quietly('react-router', 'typegen') },
  {
    name: 'types',
    check: () =>
      quietly('tsc', '--incremental', '--tsBuildInfoFile', 'node_modules/.cache/atoll/types.tsbuildinfo'),
  },
  {
    name: 'architecture and wording',
    check: () => quietly('vitest', 'run', '--project', 'rules', 'scripts/architecture', 'src/shared/wording'),
  },
];

/** `npm run check [-- --fix]`: all checks of the code that need no test run. Ends with "N passed, N failed". */
const failed: string[] = [];
for (const step of STEPS) {
  const started = performance.now();
  const { code, output } = await ((fix && step.fix) || step.check)();
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${code === 0 ? '✓' : '✗'} ${step.name} (${seconds} s)`);
  if (code === 0) continue;
  failed.push(step.name);
  console.log(output.trim());
}
if (failed.length > 0) console.log(`\nNot right yet: ${failed.join(', ')}.`);
console.log(`check: ${STEPS.length - failed.length} passed, ${failed.length} failed`);
process.exit(failed.length === 0 ? 0 : 1);

function quietly(file: string, ...args: string[]): Promise<Ended> {
  return run(file, args, { quiet: true });
}

/** Lets drizzle-kit generate migrations into a copy: a new file there means that a migration is missing. */
async function checkMigrations(): Promise<Ended> {
  mkdirSync(inRoot('node_modules', '.cache'), { recursive: true });
  const copy = mkdtempSync(inRoot('node_modules', '.cache', 'migrations-'));
  try {
    cpSync(inRoot('migrations'), copy, { recursive: true });
    const out = relative(ROOT, copy);
    const schema = ['--dialect', 'sqlite', '--schema', './worker/*/tables.ts', '--out', out];
    const ended = await quietly('drizzle-kit', 'generate', ...schema, '--name', 'missing');
    const missing = readdirSync(copy).filter((name) => !existsSync(inRoot('migrations', name)));
    if (missing.length === 0) return ended;
    return {
      code: 1,
      output: 'A table has changed: drizzle-kit generate --name <why>, then read what it wrote.',
    };
  } finally {
    rmSync(copy, { recursive: true });
  }
}
