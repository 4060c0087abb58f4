import type { ImportOutcome } from '#src/imports/model.ts';
import type { Skip, SourceDocument } from '#src/imports/source-document.ts';
import { ApiError, type ImportApi, openApi } from './api.ts';
import { openBook } from './book-files.ts';
import type { Collection } from './collection.ts';
import { findEdition, withPartners } from './editions.ts';
import { type ImportOptions, readOptions } from './options.ts';
import { linkTargets, prepare } from './prepare.ts';
import { readBook } from './read-book.ts';
import { readFolder } from './read-folder.ts';
import { printReport } from './report.ts';
import { askAddresses, sendAll, sendSeries, uploadImages } from './send.ts';

async function run(options: ImportOptions): Promise<void> {
  const started = performance.now();
  const api = openApi(options.url, options.token);
  const book = openBook(options.folder);
  const collection = book ? await readBook(book, options) : await readFolder(options);
  const edition = await findEdition(api, collection, options);
  const { documents, refused } = await withAddresses(
    api,
    options,
    withPartners(collection.documents, edition),
  );
  const images = await uploadImages(api, collection.files);
  const targets = linkTargets(documents, collection, images.urls, options);
  const prepared = documents.map((document) => prepare(document, targets));
  const sent = await sendAll(
    api,
    options.source,
    prepared.map(({ document }) => document),
  );
  const outcomes = [...refused, ...sent];
  const series = await sendSeries(api, options, collection.series, edition);
  const seconds = (performance.now() - started) / 1000;
  printReport({ collection, edition, outcomes, prepared, images, series, seconds });
  if (isIncomplete(collection, outcomes, series)) process.exitCode = 1;
}

async function withAddresses(
  api: ImportApi,
  { source }: ImportOptions,
  documents: readonly SourceDocument[],
): Promise<{ documents: SourceDocument[]; refused: ImportOutcome[] }> {
  const { slugs, refused } = await askAddresses(api, source, documents);
  const planned = documents.flatMap((document) => {
    const slug = slugs.get(document.path);
    return slug === undefined ? [] : { ...document, slug };
  });
  return { documents: planned, refused };
}

/** Skips of what is no document at all, or not meant to be one. */
const HARMLESS: readonly Skip['reason'][] = [
  ...(['section_index', 'empty', 'hidden', 'outside_content', 'not_markdown'] as const),
  ...(['not_in_summary', 'not_written'] as const),
];

function isIncomplete(
  { skips }: Collection,
  outcomes: readonly { outcome: string }[],
  series: readonly { outcome: string }[],
): boolean {
  return (
    skips.some(({ reason }) => !HARMLESS.includes(reason)) ||
    [...outcomes, ...series].some(({ outcome }) => outcome === 'skipped')
  );
}

await run(readOptions(process.argv.slice(2))).catch((error: unknown) => {
  console.error(
    error instanceof ApiError
      ? `\nThe import stopped: ${error.message}\nRun it again to go on; nothing is doubled.`
      : error,
  );
  process.exitCode = 1;
});
