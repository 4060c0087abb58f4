import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildWhenChanged } from '../scripts/lib/build.ts';
import { migrate } from '../scripts/lib/migrations.ts';
import type { Site } from '../scripts/lib/site.ts';
import { importToken } from '../scripts/seed/import-token.ts';
import { seedPeople } from '../scripts/seed/people.ts';
import { type Collection, readCollection, toDocuments } from './collections.ts';
import { cpuMs } from './cpu.ts';
import { importAll } from './fill.ts';
import { percentile } from './measure.ts';
import { type Judgement, meanScores } from './retrieval.ts';
import { settle } from './settle.ts';
import { serveAtoll, type Target } from './targets.ts';

/**
 * `npm run bench:search -- --collections <folder> [--only cacm,cranfield] [--together]`: how well the built Worker's search
 * answers the questions of retrieval collections (a folder each, in the form of BEIR). Documents are imported as posts and
 * indexed as any post; questions go through the API. `--together`: all collections on one site.
 */
const { values } = parseArgs({
  options: {
    collections: { type: 'string' },
    only: { type: 'string' },
    together: { type: 'boolean', default: false },
  },
});
if (!values.collections) throw new Error('--collections names the folder of the collections.');

/** The size of a page, of which nDCG@10 and R@10 look at the first half. */
const MOST_RANKED = 20;

await buildWhenChanged();
const collections = findCollections(values.collections, values.only?.split(','));
for (const group of values.together ? [collections] : collections.map((one) => [one])) await measure(group);

function findCollections(folder: string, only?: readonly string[]): Collection[] {
  const names = readdirSync(folder).filter((name) => existsSync(join(folder, name, 'corpus.jsonl')));
  const wanted = names.filter((name) => only?.includes(name) ?? true).sort();
  return wanted.map((name) => readCollection(join(folder, name), name));
}

/** Imports collections into one new site and asks all their questions. */
async function measure(group: readonly Collection[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'atoll-bench-search-'));
  const site = await serveAtoll(folder);
  try {
    await fill(site, folder, group);
    for (const collection of group) await ask(site, collection);
  } finally {
    await site.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function fill(site: Site, folder: string, group: readonly Collection[]): Promise<void> {
  await migrate(site.db);
  await seedPeople(site.db);
  const token = await importToken(site.db, join(folder, 'token'));
  if (!token) throw new Error('The demo people have no admin.');
  for (const collection of group) {
    const outcomes = await importAll(site.origin, token, toDocuments(collection));
    const refused = outcomes.filter(({ slug }) => !slug);
    if (refused.length > 0)
      console.log(`${collection.name}: ${refused.length} documents were refused: ${refused[0]?.reason}`);
  }
  await settle(site);
}

async function ask(
  { direct, pids }: Target,
  { name, corpus, queries, judgements }: Collection,
): Promise<void> {
  const run = new Map<string, string[]>();
  const [times, rows]: [number[], number[]] = [[], []];
  const before = cpuMs(pids);
  for (const { _id, text } of queries.filter((query) => judgements.has(query._id))) {
    const answer = await rank(direct, name, text);
    run.set(_id, answer.ids);
    times.push(answer.milliseconds);
    rows.push(answer.rows);
  }
  const cpu = (cpuMs(pids) - before) / times.length;
  printScores(name, corpus.length, judgements, run);
  console.log(
    `  p50 ${percentile(times, 0.5).toFixed(1)} ms, p99 ${percentile(times, 0.99).toFixed(1)} ms, CPU ${cpu.toFixed(1)} ms; rows read p50 ${percentile(rows, 0.5)}, p99 ${percentile(rows, 0.99)}`,
  );
}

/** The ids of the documents found, best first. A post's slug is the name of its collection and the document's number. */
async function rank(origin: string, name: string, question: string) {
  const started = performance.now();
  const response = await fetch(
    `${origin}/api/v1/search?kind=post&limit=${MOST_RANKED}&q=${encodeURIComponent(question)}`,
  );
  const body = (await response.json()) as { data: { path: string }[] };
  const milliseconds = performance.now() - started;
  if (!response.ok) throw new Error(`The search for ${question} answered ${response.status}.`);
  const rows = Number(/(\d+) rows/.exec(response.headers.get('Server-Timing') ?? '')?.[1] ?? Number.NaN);
  const ids = body.data.map(({ path }) => path.replace(`/posts/${name}-`, ''));
  return { ids, milliseconds, rows };
}

function printScores(
  name: string,
  documents: number,
  judgements: ReadonlyMap<string, Judgement>,
  run: ReadonlyMap<string, readonly string[]>,
): void {
  const { ndcg10, recall10, empty } = meanScores(judgements, run);
  console.log(
    `\n${name}: ${documents} documents, ${judgements.size} questions\n  nDCG@10 ${ndcg10.toFixed(4)}, R@10 ${recall10.toFixed(4)}; ${empty} questions found nothing`,
  );
}
