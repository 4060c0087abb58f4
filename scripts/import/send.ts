import { extname } from 'node:path';
import { normalizePath } from '#src/imports/links.ts';
import { type ImportDocument, type ImportOutcome, MAX_PLANNED } from '#src/imports/model.ts';
import type { ImportedSeries } from '#src/imports/series-model.ts';
import { type SourceDocument, toImport } from '#src/imports/source-document.ts';
import { ApiError, type ImportApi } from './api.ts';
import type { SourceSeries } from './collection.ts';
import type { Edition } from './editions.ts';
import type { SourceFiles } from './files.ts';
import type { ImportOptions } from './options.ts';
import { inParallel } from './parallel.ts';
import { progressBar } from './progress.ts';

/** The limits of a call, well below those of a request: a failed call loses all of its work. */
const CALL_CHARACTERS = 1_000_000;
const CALL_DOCUMENTS = 25;
/** How many calls run at once: while one waits for the database, another is rendered. */
const CALLS_AT_ONCE = 3;
const UPLOADS_AT_ONCE = 6;

/**
 * The address that each document has or will get, by path, those of earlier imports, and the documents that the site does not
 * take. A translation of another document of the import gets the address of that one.
 */
export async function askAddresses(
  api: ImportApi,
  source: string,
  documents: readonly SourceDocument[],
): Promise<{ slugs: Map<string, string>; known: Set<string>; refused: ImportOutcome[] }> {
  const slugs = new Map<string, string>();
  const known = new Set<string>();
  const refused: ImportOutcome[] = [];
  for (let start = 0; start < documents.length; start += MAX_PLANNED) {
    const slice = documents.slice(start, start + MAX_PLANNED);
    const asked = slice.map(({ path, slug, translates, translatedBy }) => ({
      path,
      slug,
      translates,
      translatedBy,
    }));
    const plan = await callApart(asked, (part) => api.plan(source, part));
    for (const answer of plan.answers) {
      slugs.set(answer.path, answer.slug);
      if (answer.known) known.add(answer.path);
    }
    refused.push(...plan.refused.map(({ item, reason }) => refusal(item.path, reason)));
  }
  for (const { path, translates } of documents) {
    const partner = translates?.source === source ? slugs.get(translates.path) : undefined;
    if (partner !== undefined && !known.has(path)) slugs.set(path, partner);
  }
  return { slugs, known, refused };
}

type Apart<T, R> = { answers: R[]; refused: { item: T; reason: string }[] };

/** Calls with all items; when their content is refused, with each half, so that only the wrong ones are left out. */
async function callApart<T, R>(items: T[], call: (items: T[]) => Promise<R[]>): Promise<Apart<T, R>> {
  try {
    return { answers: await call(items), refused: [] };
  } catch (error) {
    if (!(error instanceof ApiError && error.refusesContent)) throw error;
    const [item] = items;
    if (items.length === 1 && item) return { answers: [], refused: [{ item, reason: error.message }] };
    const middle = Math.ceil(items.length / 2);
    const first = await callApart(items.slice(0, middle), call);
    const second = await callApart(items.slice(middle), call);
    return { answers: [...first.answers, ...second.answers], refused: [...first.refused, ...second.refused] };
  }
}

function refusal(path: string, reason: string): ImportOutcome {
  return { path, outcome: 'skipped', slug: null, redirects: 0, reason, held: false };
}

/** The result of uploading images: their addresses by path, and the refused ones. */
export type UploadedImages = { urls: Map<string, string>; skips: { path: string; reason: string }[] };

/** Uploads the images of a folder; an image that exists already keeps its address. */
export async function uploadImages(api: ImportApi, files: SourceFiles): Promise<UploadedImages> {
  const urls = new Map<string, string>();
  const skips: { path: string; reason: string }[] = [];
  const bar = progressBar('Images', files.images.length);
  await inParallel(files.images, UPLOADS_AT_ONCE, async (path) => {
    try {
      const name = path.split('/').at(-1) ?? `image${extname(path)}`;
      urls.set(normalizePath(path), await api.upload(name, await files.read(path)));
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      skips.push({ path, reason: error.message });
    }
    bar.advance(1);
  });
  bar.end();
  return { urls, skips };
}

/** What uploading would answer, when nothing is written: the addresses are the paths. */
export function imagesAsTheyAre({ images }: SourceFiles): UploadedImages {
  return { urls: new Map(images.map((path) => [normalizePath(path), `/${path}`])), skips: [] };
}

/** Sends the documents, several calls at once; translations of others among them after these. */
export async function sendAll(
  api: ImportApi,
  source: string,
  documents: readonly SourceDocument[],
): Promise<ImportOutcome[]> {
  const bar = progressBar('Posts', sizeOf(documents), 'MB');
  const follows = ({ translates }: SourceDocument) => translates?.source === source;
  const outcomes: ImportOutcome[] = [];
  for (const part of [documents.filter((one) => !follows(one)), documents.filter(follows)]) {
    const sent = await inParallel([...calls(part)], CALLS_AT_ONCE, async (call) => {
      const { answers, refused } = await callApart(call, (some) => api.send(source, some));
      bar.advance(sizeOf(call));
      return [...answers, ...refused.map(({ item, reason }) => refusal(item.path, reason))];
    });
    outcomes.push(...sent.flat());
  }
  bar.end();
  return outcomes;
}

function sizeOf(documents: readonly { markdown: string }[]): number {
  return documents.reduce((sum, { markdown }) => sum + markdown.length, 0) / 1_000_000;
}

function* calls(documents: readonly SourceDocument[]): Generator<ImportDocument[]> {
  let call: ImportDocument[] = [];
  let characters = 0;
  for (const document of documents.map(toImport)) {
    const { length } = document.markdown;
    if (call.length === CALL_DOCUMENTS || (call.length > 0 && characters + length > CALL_CHARACTERS)) {
      yield call;
      call = [];
      characters = 0;
    }
    call.push(document);
    characters += length;
  }
  if (call.length > 0) yield call;
}

/** The result of sending a series. */
export type SentSeries = ImportedSeries & { title: string };

/** Sends the order of the documents, after the documents. */
export async function sendSeries(
  api: ImportApi,
  { source, locale }: ImportOptions,
  series: readonly SourceSeries[],
  edition: Edition | null,
): Promise<SentSeries[]> {
  const sent: SentSeries[] = [];
  for (const one of series) {
    const partner = edition && one.kind === 'book' ? { source: edition.source, name: '' } : null;
    const asked = {
      ...one,
      source,
      locale,
      ...(partner && (edition?.isOriginal ? { translatedBy: partner } : { translates: partner })),
    };
    const { answers, refused } = await callApart([asked], async () => [await api.sendSeries(asked)]);
    const [answer = notTaken(refused[0]?.reason ?? null)] = answers;
    sent.push({ ...answer, title: one.title });
  }
  return sent;
}

function notTaken(reason: string | null): ImportedSeries {
  return { outcome: 'skipped', slug: null, missing: [], reason };
}
