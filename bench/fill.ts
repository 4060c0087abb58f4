import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { readDocument } from '#src/imports/document.ts';
import type { ImportDocument, ImportOutcome } from '#src/imports/model.ts';
import { syntheticPosts } from './synthetic.ts';

const A_CALL = 50;

/** Imports documents through the API, fifty a call. */
async function importAll(
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

/** Imports one Markdown file as a post. Answers its slug. */
export async function importFile(origin: string, token: string, file: string): Promise<string> {
  const result = readDocument(basename(file), readFileSync(file, 'utf8'), 'en');
  if ('skip' in result) throw new Error(`${file} is no post: ${result.skip.reason}`);
  const [outcome] = await importAll(origin, token, [result.document]);
  if (!outcome?.slug) throw new Error(`${file} was not imported: ${outcome?.reason}`);
  return outcome.slug;
}

/** Adds made-up posts. Answers how many a second went in. */
export async function addSynthetic(origin: string, token: string, count: number): Promise<number> {
  const started = performance.now();
  await importAll(origin, token, syntheticPosts(count, Date.now() - 30 * 24 * 60 * 60_000));
  return count / ((performance.now() - started) / 1000);
}
