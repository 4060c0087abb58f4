import { extname } from 'node:path';
import type { SourceDocument } from '#src/imports/document.ts';
import { normalizePath } from '#src/imports/links.ts';
import { type ImportOutcome, MAX_DOCUMENTS, MAX_PLANNED } from '#src/imports/model.ts';
import { ApiError, type ImportApi, openApi } from './api.ts';
import { findFiles, type SourceFiles } from './files.ts';
import { type ImportOptions, readOptions } from './options.ts';
import { linkTargets, type Prepared, prepare, readDocuments } from './prepare.ts';
import { progressBar } from './progress.ts';
import { printReport, type Report } from './report.ts';

/** A call carries at most this many characters of Markdown, so that one call stays well below the limits of a request. */
const CALL_CHARACTERS = 2_000_000;

async function run(options: ImportOptions): Promise<void> {
  const started = performance.now();
  const api = openApi(options.url, options.token);
  const files = await findFiles(options.folder);
  const { documents, skips } = await readDocuments(files, options);
  const addressed = await withAddresses(api, options.source, documents);
  const images = await uploadImages(api, files);
  const targets = linkTargets(addressed, images.urls, options.site);
  const prepared = addressed.map((document) => prepare(document, targets));
  const outcomes = await sendAll(api, options.source, prepared);
  printReport({ outcomes, skips, prepared, images, seconds: (performance.now() - started) / 1000 });
  if (outcomes.some((outcome) => outcome.outcome === 'skipped')) process.exitCode = 1;
}

async function withAddresses(
  api: ImportApi,
  source: string,
  documents: SourceDocument[],
): Promise<SourceDocument[]> {
  const slugs = new Map<string, string>();
  for (const slice of slices(documents, MAX_PLANNED)) {
    const planned = await api.plan(
      source,
      slice.map(({ path, slug }) => ({ path, slug })),
    );
    for (const { path, slug } of planned) slugs.set(path, slug);
  }
  return documents.map((document) => ({ ...document, slug: slugs.get(document.path) ?? document.slug }));
}

async function uploadImages(
  api: ImportApi,
  files: SourceFiles,
): Promise<Report['images'] & { urls: Map<string, string> }> {
  const urls = new Map<string, string>();
  const skips: { path: string; reason: string }[] = [];
  const bar = progressBar('Images', files.images.length);
  for (const path of files.images) {
    try {
      urls.set(
        normalizePath(path),
        await api.upload(path.split('/').at(-1) ?? `image${extname(path)}`, await files.read(path)),
      );
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      skips.push({ path, reason: error.message });
    }
    bar.advance(1);
  }
  bar.end();
  return { urls, skips };
}

async function sendAll(api: ImportApi, source: string, prepared: Prepared[]): Promise<ImportOutcome[]> {
  const outcomes: ImportOutcome[] = [];
  const bar = progressBar('Posts', prepared.length);
  for (const call of calls(prepared.map(({ document }) => document))) {
    outcomes.push(...(await api.send(source, call)));
    bar.advance(call.length);
  }
  bar.end();
  return outcomes;
}

function* calls(documents: SourceDocument[]): Generator<SourceDocument[]> {
  let call: SourceDocument[] = [];
  let characters = 0;
  for (const document of documents) {
    if (
      call.length === MAX_DOCUMENTS ||
      (call.length > 0 && characters + document.markdown.length > CALL_CHARACTERS)
    ) {
      yield call;
      call = [];
      characters = 0;
    }
    call.push(document);
    characters += document.markdown.length;
  }
  if (call.length > 0) yield call;
}

function* slices<T>(items: T[], size: number): Generator<T[]> {
  for (let start = 0; start < items.length; start += size) yield items.slice(start, start + size);
}

await run(readOptions(process.argv.slice(2))).catch((error: unknown) => {
  console.error(
    error instanceof ApiError
      ? `\nThe import stopped: ${error.message}\nRun it again to go on; nothing is doubled.`
      : error,
  );
  process.exitCode = 1;
});
