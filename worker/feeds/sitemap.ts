import {
  fillSitemap,
  SITEMAP_SECTIONS,
  type SitemapSection,
  sitemapPath,
  toSitemap,
  toSitemapIndex,
} from '#src/feeds/sitemap.ts';
import { AppError } from '#src/shared/errors.ts';
import { type FileState, selectFile, selectFiles, statementsToPutFile } from '#worker/feeds/select-files.ts';
import { SITEMAP_SOURCES, type SitemapRow } from '#worker/feeds/sitemap-sources.ts';
import type { Context } from '#worker/platform/context.ts';
import { runBatch, type Statement } from '#worker/platform/db.ts';

/** The age at which a file is renewed. */
const FRESH_MS = 60 * 60_000;
const FILES_A_RUN = 40;
/** Files made within a request when there is no sitemap yet; fewer than a run of cron makes. */
const FILES_A_REQUEST = 8;
const ROWS_A_FILE = 2_000;

type Text = { xml: string; madeAt: number };

/** The index of the sitemap; made during the request when there is none yet. */
export async function getSitemapIndex(ctx: Context): Promise<Text> {
  const known = await listFiles(ctx);
  const files = known.length > 0 ? known : await makeDue(ctx, known, FILES_A_REQUEST);
  const full = files.filter((file) => file.urls > 0).toSorted(byName);
  const entries = full.map(({ section, page, madeAt }) => ({
    url: ctx.config.publicOrigin + sitemapPath(section as SitemapSection, page),
    madeAt,
  }));
  return { xml: toSitemapIndex(entries), madeAt: Math.max(0, ...full.map((file) => file.madeAt)) };
}

function byName(a: FileState, b: FileState): number {
  return a.section === b.section ? a.page - b.page : a.section < b.section ? -1 : 1;
}

/** One file of the sitemap; throws `not_found`. */
export async function getSitemapFile(ctx: Context, section: SitemapSection, page: number): Promise<Text> {
  const [[file]] = await ctx.db.batch([selectFile(ctx.db, section, page)]);
  if (!file) throw new AppError('not_found');
  return file;
}

/** Makes the files that are missing or an hour old, at most `most` of them; the next run continues where this one ended. */
export async function refreshSitemap(ctx: Context, most = FILES_A_RUN): Promise<void> {
  await makeDue(ctx, await listFiles(ctx), most);
}

async function listFiles(ctx: Context): Promise<FileState[]> {
  const [files] = await ctx.db.batch([selectFiles(ctx.db)]);
  return files;
}

/** The place of a walk through a section: the file, and the id behind which that file starts, null at the end. */
type Walk = { section: SitemapSection; page: number; afterId: string | null };

/** Makes the due files in rounds, one file of every section in each. A round is two round trips. Returns the files made. */
async function makeDue(ctx: Context, known: readonly FileState[], most: number): Promise<FileState[]> {
  const made: FileState[] = [];
  let walks: Walk[] = SITEMAP_SECTIONS.map((section) => ({ section, page: 0, afterId: '' }));
  while (made.length < most) {
    walks = walks.map((walk) => skipFresh(ctx, walk, known)).filter(({ afterId }) => afterId !== null);
    const due = walks.slice(0, most - made.length);
    const files = await makeFiles(ctx, due);
    if (files.length === 0) break;
    made.push(...files);
    walks = [
      ...due.map((walk, index) => ({
        ...walk,
        page: walk.page + 1,
        afterId: files[index]?.nextAfter ?? null,
      })),
      ...walks.slice(due.length),
    ];
  }
  return made;
}

function skipFresh(ctx: Context, walk: Walk, known: readonly FileState[]): Walk {
  let { page, afterId } = walk;
  while (afterId !== null) {
    const file = known.find((candidate) => candidate.section === walk.section && candidate.page === page);
    if (!file || !isFresh(ctx, file)) break;
    afterId = file.nextAfter;
    page += 1;
  }
  return { ...walk, page, afterId };
}

/** Whether a file is fresh. An empty file is never fresh: it is cheap to make, and the next row should not wait an hour. */
function isFresh(ctx: Context, { urls, madeAt }: FileState): boolean {
  return urls > 0 && ctx.clock.now() - madeAt < FRESH_MS;
}

/** Makes the next file of several sections: one round trip to read, one to write. */
async function makeFiles(ctx: Context, walks: readonly Walk[]): Promise<FileState[]> {
  const [first, ...rest] = walks.map(({ section, afterId }): Statement => {
    return SITEMAP_SOURCES[section].select(ctx, { afterId: afterId ?? '', limit: ROWS_A_FILE });
  });
  if (!first) return [];
  const found = (await ctx.db.batch([first, ...rest])) as never[][];
  const files = walks.map((walk, index) => {
    return toFile(ctx, walk, SITEMAP_SOURCES[walk.section].toRows(found[index] ?? []));
  });
  await runBatch(
    ctx.db,
    files.flatMap((file) => statementsToPutFile(ctx.db, file)),
  );
  return files;
}

/** A file with as many of the rows as fit, and the id behind which the next file starts. */
function toFile(ctx: Context, { section, page }: Walk, rows: readonly SitemapRow[]) {
  const { xml, urls, taken } = fillSitemap(ctx.config.publicOrigin, rows);
  const isLast = taken === rows.length && rows.length < ROWS_A_FILE;
  const nextAfter = isLast ? null : (rows[taken - 1]?.id ?? null);
  return { section, page, xml: toSitemap(xml), urls, nextAfter, madeAt: ctx.clock.now() };
}
