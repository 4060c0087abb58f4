import type { Skip } from '#src/imports/document.ts';
import type { ImportOutcome } from '#src/imports/model.ts';
import type { Prepared } from './prepare.ts';

export type Report = {
  outcomes: ImportOutcome[];
  skips: Skip[];
  prepared: Prepared[];
  images: { urls: ReadonlyMap<string, string>; skips: { path: string; reason: string }[] };
  seconds: number;
};

const REASONS: Record<string, string> = {
  section_index: 'a section page, not a post',
  front_matter_broken: 'its front matter cannot be read',
  no_title: 'it has no title',
  empty: 'it has no text',
};

/** What was created, updated, left and skipped, and which links lead nowhere. */
export function printReport({ outcomes, skips, prepared, images, seconds }: Report): void {
  const count = (outcome: string) => outcomes.filter((one) => one.outcome === outcome).length;
  const refused = outcomes.filter((one) => one.outcome === 'skipped');
  const redirects = outcomes.reduce((sum, one) => sum + one.redirects, 0);
  const rate = seconds > 0 ? outcomes.length / seconds : 0;
  console.log(`
Posts      ${count('created')} created, ${count('updated')} updated, ${count('unchanged')} unchanged, ${refused.length + skips.length} skipped
Redirects  ${redirects}
Images     ${images.urls.size} stored, ${images.skips.length} refused
Time       ${seconds.toFixed(1)} s, ${rate.toFixed(0)} posts a second`);
  printList('Skipped', [
    ...skips.map(({ path, reason }) => `${path}: ${REASONS[reason] ?? reason}`),
    ...refused.map(({ path, reason }) => `${path}: ${reason}`),
    ...images.skips.map(({ path, reason }) => `${path}: ${reason}`),
  ]);
  printList(
    'Links that lead nowhere',
    prepared.flatMap(({ document, broken }) =>
      broken.map(
        ({ url, kind, kept }) =>
          `${document.path}: ${kind} ${url}${kept ? ' (led to the old site)' : ' (its text stays)'}`,
      ),
    ),
  );
}

function printList(title: string, lines: string[]): void {
  if (lines.length === 0) return;
  console.log(`\n${title}\n${lines.map((line) => `  ${line}`).join('\n')}`);
}
