import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withLock } from './lock.ts';
import { BUILD, inRoot } from './paths.ts';
import { fail, run } from './shell.ts';

const SOURCES = ['src', 'worker', 'web', 'public', 'tools'];
const CONFIGURATION = [
  'package-lock.json',
  'vite.config.ts',
  'react-router.config.ts',
  'tsconfig.json',
  'wrangler.toml',
];
const STAMP = join(BUILD, '.sources');

/** Builds the Worker and the browser's files when a source has changed since the last build. */
export async function buildWhenChanged(): Promise<void> {
  await withLock('build', async () => {
    const sources = hashSources();
    if (readStamp() === sources) return;
    console.log('Building (vite build) …');
    // The tests' own NODE_ENV would build React for development.
    const env = { NODE_ENV: 'production' };
    const { code, output } = await run('vite', ['build', '--logLevel', 'warn'], { env, quiet: true });
    if (code !== 0) fail(`${output}\nThe build failed: see above.`);
    writeFileSync(STAMP, sources);
  });
}

function readStamp(): string | null {
  if (!existsSync(join(BUILD, 'server', 'wrangler.json')) || !existsSync(STAMP)) return null;
  return readFileSync(STAMP, 'utf8');
}

/** The SHA-256 over every file that a build reads, without tests. */
export function hashSources(): string {
  const hash = createHash('sha256');
  for (const path of [...SOURCES.flatMap(filesUnder), ...CONFIGURATION]) {
    if (!existsSync(inRoot(path))) continue;
    hash
      .update(`${path}\0`)
      .update(readFileSync(inRoot(path)))
      .update('\0');
  }
  return hash.digest('hex');
}

function filesUnder(folder: string): string[] {
  if (!existsSync(inRoot(folder))) return [];
  return readdirSync(inRoot(folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(inRoot().length + 1))
    .filter((path) => !path.includes('node_modules'))
    .sort();
}
