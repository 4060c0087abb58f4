import { nameWithoutNumber } from '#src/imports/book/pairing.ts';
import type { BrokenLink } from '#src/imports/links.ts';
import type { ImportOutcome } from '#src/imports/model.ts';
import type { SourceDocument } from '#src/imports/source-document.ts';
import type { Collection } from './collection.ts';
import type { Edition } from './editions.ts';
import type { Prepared } from './prepare.ts';
import { describeSign, NOTES, REASONS } from './report-texts.ts';
import type { SentSeries, UploadedImages } from './send.ts';

export type Report = {
  collection: Collection;
  edition: Edition | null;
  outcomes: ImportOutcome[];
  prepared: Prepared[];
  images: UploadedImages;
  series: SentSeries[];
  seconds: number;
  /** The documents of earlier imports, when nothing was written. */
  known?: ReadonlySet<string>;
};

/** Prints what was created, updated, unchanged and skipped, the translations, and the broken links. */
export function printReport(report: Report): void {
  const { collection, edition, outcomes, prepared, images, series, seconds } = report;
  const count = (outcome: string) => outcomes.filter((one) => one.outcome === outcome).length;
  const refused = [
    ...outcomes.map((one) => ({ ...one })),
    ...series.map((one) => ({ ...one, path: one.title })),
  ].filter((one) => one.outcome === 'skipped');
  const skipped = count('skipped') + collection.skips.length;
  const redirects = new Map(outcomes.map(({ slug, redirects: number }) => [slug, number]));
  const rate = seconds > 0 ? outcomes.length / seconds : 0;
  if (report.known) console.log(dryRunLines(report, report.known));
  else
    console.log(`
Posts      ${count('created')} created, ${count('updated')} updated, ${count('unchanged')} unchanged, ${skipped} skipped
${pairsLine(report)}${seriesLines(series)}Redirects  ${[...redirects.values()].reduce((sum, number) => sum + number, 0)}
Images     ${images.urls.size} stored, ${images.skips.length} refused
Time       ${seconds.toFixed(1)} s, ${rate.toFixed(0)} posts a second`);
  printList('Skipped', [
    ...[...collection.skips, ...refused, ...images.skips].map(describeSkip),
    ...othersLine(collection),
  ]);
  printList(
    'Kept as drafts (a moderator approves your first post; once you are an author, import again to publish)',
    outcomes.filter(({ held }) => held).map(({ path, slug }) => `${path}: ${slug}`),
  );
  const documents = prepared.map(({ document }) => document);
  printList('Drafts, not public', documents.flatMap(draftLine));
  printList('Scheduled', documents.flatMap(scheduledLine));
  printList('Not as it was written', noteLines(documents));
  printList('Without a partner', unpaired(report));
  printList(
    'Included, but missing',
    collection.missing.map(({ path, file }) => `${path}: ${file}`),
  );
  printList(
    'Links that lead nowhere',
    prepared.flatMap(({ document, broken }) =>
      broken.map((link) => `${document.path}: ${describeLink(link)}`),
    ),
  );
  if (edition) console.log('');
}

function dryRunLines({ collection, prepared, images }: Report, known: ReadonlySet<string>): string {
  const before = prepared.filter(({ document }) => known.has(document.path)).length;
  return `
Nothing was written. An import would bring
Posts      ${prepared.length - before} new, ${before} known (those whose files changed are updated), ${collection.skips.length} skipped
Series     ${collection.series.map(({ title, entries }) => `${title} (${entries.length})`).join(', ') || 'none'}
Images     ${images.urls.size}`;
}

const FILES_NAMED = 3;

/** What several documents have in common is one line. */
function noteLines(documents: readonly SourceDocument[]): string[] {
  const told = documents.flatMap(({ path, notes = [] }) =>
    notes.map(({ code, detail }) => ({ path, text: NOTES[code](detail) })),
  );
  return [...Map.groupBy(told, ({ text }) => text)].map(([text, each]) => {
    const [first] = each;
    if (each.length === 1 && first) return `${first.path}: ${text}`;
    const named = each.slice(0, FILES_NAMED).map(({ path }) => path);
    const more = each.length - named.length;
    return `${text} (${each.length} files: ${named.join(', ')}${more > 0 ? ` and ${more} more` : ''})`;
  });
}

function describeSkip({
  path,
  reason,
  detail,
}: {
  path: string;
  reason: string | null;
  detail?: string;
}): string {
  const why = REASONS[reason ?? ''] ?? (reason ?? '').replace(/\s*\n\s*/g, ' ');
  return `${path}: ${why}${detail ? ` (${detail})` : ''}`;
}

/** Files that are neither documents nor pictures. A book has many that its chapters include. */
function othersLine({ kind, files }: Collection): string[] {
  if (kind === 'book' || files.others.size === 0) return [];
  const counts = [...files.others].map(([ending, count]) => `${count} ${ending}`);
  return [`other files, not read: ${counts.join(', ')}`];
}

function draftLine({ path, draft }: SourceDocument): string[] {
  return draft ? [`${path}: ${describeSign(draft)}`] : [];
}

function scheduledLine({ path, publishedAt }: SourceDocument): string[] {
  return publishedAt && Date.parse(publishedAt) > Date.now() ? [`${path}: public from ${publishedAt}`] : [];
}

function pairsLine({ collection, edition }: Report): string {
  if (!edition) return '';
  const alone = collection.documents.length - edition.pairs.size;
  return `Languages  ${edition.pairs.size} paired with ${edition.source}, ${alone} only here, ${edition.others.length} only there\n`;
}

function unpaired({ collection, edition, outcomes }: Report): string[] {
  if (!edition) return [];
  const slugs = new Map(outcomes.map(({ path, slug }) => [path, slug]));
  const alone = collection.documents.filter(({ path }) => !edition.pairs.has(path));
  return [
    ...alone.map(({ path }) => `${path} (${nameWithoutNumber(path)}): only here, /posts/${slugs.get(path)}`),
    ...edition.others.map((path) => `${path} (${nameWithoutNumber(path)}): only in ${edition.source}`),
  ];
}

function seriesLines(series: readonly SentSeries[]): string {
  return series
    .map(({ title, outcome, slug }) => `Series     ${title}: ${outcome}${slug ? `, /series/${slug}` : ''}\n`)
    .join('');
}

function describeLink({ url, kind, kept }: BrokenLink): string {
  if (kind === 'place') return `place ${url} (leads to its page)`;
  return `${kind} ${url}${kept ? ' (led to the old site)' : ' (its text stays)'}`;
}

function printList(title: string, lines: string[]): void {
  if (lines.length === 0) return;
  console.log(`\n${title}\n${lines.map((line) => `  ${line}`).join('\n')}`);
}
