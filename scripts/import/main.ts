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
import { printReport, type Report } from './report.ts';
import { askAddresses, imagesAsTheyAre, sendAll, sendSeries, uploadImages } from './send.ts';
import { importDump } from './stackexchange/run.ts';

async function run(options: ImportOptions): Promise<void> {
  const started = performance.now();
  const api = openApi(options.url, options.token);
  const book = openBook(options.folder);
  const collection = book ? await readBook(book, options) : await readFolder(options);
  const edition = await findEdition(api, collection, options);
  const { documents, known, refused } = await withAddresses(
    api,
    options,
    withPartners(collection.documents, edition),
  );
  const images = options.isDryRun
    ? imagesAsTheyAre(collection.files)
    : await uploadImages(api, collection.files);
  const targets = linkTargets(documents, collection, images.urls, options);
  const prepared = documents.map((document) => prepare(document, targets));
  const ready = prepared.map(({ document }) => document);
  const outcomes = [...refused, ...(options.isDryRun ? [] : await sendAll(api, options.source, ready))];
  const series = options.isDryRun ? [] : await sendSeries(api, options, collection.series, edition);
  const seconds = (performance.now() - started) / 1000;
  const report = { collection, edition, outcomes, prepared, images, series, seconds };
  printReport({ ...report, ...(options.isDryRun && { known }) });
  const isFaulty = isIncomplete(collection, outcomes, series);
  if (isFaulty || (options.isStrict && isChanged(report))) process.exitCode = 1;
}

/** Whether anything does not come in, or not as it was written. */
function isChanged({ collection, prepared, images }: Report): boolean {
  const told = prepared.some(
    ({ document, broken }) => broken.length > 0 || (document.notes ?? []).length > 0,
  );
  return told || [collection.skips, collection.missing, images.skips].some((list) => list.length > 0);
}

async function withAddresses(
  api: ImportApi,
  { source }: ImportOptions,
  documents: readonly SourceDocument[],
): Promise<{ documents: SourceDocument[]; known: Set<string>; refused: ImportOutcome[] }> {
  const { slugs, known, refused } = await askAddresses(api, source, documents);
  const planned = documents.flatMap((document) => {
    const slug = slugs.get(document.path);
    return slug === undefined ? [] : { ...document, slug };
  });
  return { documents: planned, known, refused };
}

/** Skips of what is no document at all, or not meant to be one. */
const HARMLESS: readonly Skip['reason'][] = [
  ...(['section_index', 'empty', 'hidden', 'outside_content', 'not_markdown'] as const),
  ...(['not_in_summary', 'not_written', 'other_language'] as const),
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

const argv = process.argv.slice(2);
const isDump = argv.some((word) => word.split('=')[0] === '--stackexchange');

await (isDump ? importDump(argv) : run(readOptions(argv))).catch((error: unknown) => {
  console.error(
    error instanceof ApiError
      ? `\nThe import stopped: ${error.message}\nRun it again to go on; nothing is doubled.`
      : error,
  );
  process.exitCode = 1;
});
