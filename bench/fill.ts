import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { readDocument } from '#src/imports/document.ts';
import type { ImportDocument, ImportOutcome } from '#src/imports/model.ts';
import { toImport } from '#src/imports/source-document.ts';
import { run } from '../scripts/lib/shell.ts';
import { syntheticPosts } from './synthetic.ts';

const A_CALL = 50;

/** Imports documents through the API, fifty a call. */
export async function importAll(
  origin: string,
  token: string,
  documents: readonly ImportDocument[],
): Promise<ImportOutcome[]> {
  const outcomes: ImportOutcome[] = [];
  for (let start = 0; start < documents.length; start += A_CALL) {
    const response = await fetch(`${origin}/api/v1/imports`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
      body: JSON.stringify({ source: 'bench', documents: documents.slice(start, start + A_CALL) }),
    });
    if (!response.ok) throw new Error(`The import failed: ${response.status} ${await response.text()}`);
    outcomes.push(...((await response.json()) as { data: ImportOutcome[] }).data);
  }
  return outcomes;
}

/** Imports one Markdown file as a post. Returns its slug. */
export async function importFile(origin: string, token: string, file: string): Promise<string> {
  const result = readDocument(basename(file), readFileSync(file, 'utf8'), {
    locale: 'en',
    timeZone: 'UTC',
    now: Date.now(),
  });
  if ('skip' in result) throw new Error(`${file} is no post: ${result.skip.reason}`);
  const [outcome] = await importAll(origin, token, [toImport(result.document)]);
  if (!outcome?.slug) throw new Error(`${file} was not imported: ${outcome?.reason}`);
  return outcome.slug;
}

const MONTH_MS = 30 * 24 * 60 * 60_000;

/** Adds made-up posts, different ones for every `round`. Returns how many were imported per second. */
export async function addSynthetic(
  origin: string,
  token: string,
  count: number,
  round: number,
): Promise<number> {
  const posts = syntheticPosts(count, Date.now() - round * MONTH_MS, round * 1_000_000);
  const started = performance.now();
  await importAll(origin, token, posts);
  return count / ((performance.now() - started) / 1000);
}

/** Imports a folder as a person does, with `npm run import`. */
export async function importFolder(origin: string, token: string, folder: string): Promise<void> {
  const args = ['run', 'import', '--', folder, '--url', origin, '--token', token];
  const { code } = await run('npm', args);
  if (code !== 0) console.log('Some documents were not imported.');
}
