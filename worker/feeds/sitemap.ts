import {
  fillSitemap,
  SITEMAP_SECTIONS,
  type SitemapPage,
  type SitemapSection,
  sitemapPath,
  toSitemap,
  toSitemapIndex,
} from '#src/feeds/sitemap.ts';
import { postPath } from '#src/posts/rules.ts';
import { AppError } from '#src/shared/errors.ts';
import { selectPeopleForSitemap } from '#worker/accounts/queries.ts';
import { type FileState, selectFile, selectFiles, statementsToPutFile } from '#worker/feeds/select-files.ts';
import type { Context } from '#worker/platform/context.ts';
import { runBatch } from '#worker/platform/db.ts';
import { selectPostsForSitemap } from '#worker/posts/queries.ts';
import { selectTagsForSitemap } from '#worker/tags/queries.ts';

/** A file is made anew after an hour. */
const FRESH_MS = 60 * 60_000;
const FILES_A_RUN = 40;
/** A visitor who finds no sitemap waits for fewer. */
const FILES_A_REQUEST = 8;
const ROWS_A_FILE = 2_000;

type Text = { xml: string; madeAt: number };

/** The index of the sitemap; made now when there is none yet. */
export async function getSitemapIndex(ctx: Context): Promise<Text> {
  const files = (await listFiles(ctx)) ?? (await makeFirst(ctx));
  const full = files.filter((file) => file.urls > 0);
  const entries = full.map(({ section, page, madeAt }) => ({
    url: ctx.config.publicOrigin + sitemapPath(section as SitemapSection, page),
    madeAt,
  }));
  return { xml: toSitemapIndex(entries), madeAt: Math.max(0, ...full.map((file) => file.madeAt)) };
}

/** One file of the sitemap; throws `not_found`. */
export async function getSitemapFile(ctx: Context, section: SitemapSection, page: number): Promise<Text> {
  const [[file]] = await ctx.db.batch([selectFile(ctx.db, section, page)]);
  if (!file) throw new AppError('not_found');
  return file;
}

/** Makes the files that are missing or an hour old, a bounded number; the next run goes on where this one ended. */
export async function refreshSitemap(ctx: Context, most = FILES_A_RUN): Promise<void> {
  const files = (await listFiles(ctx)) ?? [];
  let left = most;
  for (const section of SITEMAP_SECTIONS) {
    const known = files.filter((file) => file.section === section);
    left -= await refreshSection(ctx, section, known, left);
  }
}

async function listFiles(ctx: Context): Promise<FileState[] | null> {
  const [files] = await ctx.db.batch([selectFiles(ctx.db)]);
  return files.length > 0 ? files : null;
}

async function makeFirst(ctx: Context): Promise<FileState[]> {
  await refreshSitemap(ctx, FILES_A_REQUEST);
  return (await listFiles(ctx)) ?? [];
}

/** Answers how many files it made. */
async function refreshSection(
  ctx: Context,
  section: SitemapSection,
  known: readonly FileState[],
  most: number,
): Promise<number> {
  let made = 0;
  let afterId: string | null = '';
  for (let page = 0; afterId !== null && made < most; page += 1) {
    const file = known.find((candidate) => candidate.page === page);
    if (file && isFresh(ctx, file)) {
      afterId = file.nextAfter;
    } else {
      afterId = await makeFile(ctx, section, page, afterId);
      made += 1;
    }
  }
  return made;
}

/** An empty file costs nothing to make anew: what comes next shall not wait an hour. */
function isFresh(ctx: Context, { urls, madeAt }: FileState): boolean {
  return urls > 0 && ctx.clock.now() - madeAt < FRESH_MS;
}

/** Makes one file of what comes after an id. Answers the id behind which the next one goes on, null at the end. */
async function makeFile(
  ctx: Context,
  section: SitemapSection,
  page: number,
  afterId: string,
): Promise<string | null> {
  const rows = await READERS[section](ctx, afterId);
  const { xml, urls, taken } = fillSitemap(ctx.config.publicOrigin, rows);
  const isLast = taken === rows.length && rows.length < ROWS_A_FILE;
  const nextAfter = isLast ? null : (rows[taken - 1]?.id ?? null);
  const file = { section, page, xml: toSitemap(xml), urls, nextAfter, madeAt: ctx.clock.now() };
  await runBatch(ctx.db, statementsToPutFile(ctx.db, file));
  return nextAfter;
}

type Row = SitemapPage & { id: string };

const READERS: Record<SitemapSection, (ctx: Context, afterId: string) => Promise<Row[]>> = {
  pages: async () => ['/', '/posts', '/tags'].map((path) => ({ id: path, path })),
  posts: async (ctx, afterId) => {
    const now = ctx.clock.now();
    const [rows] = await ctx.db.batch([selectPostsForSitemap(ctx.db, { afterId, now, limit: ROWS_A_FILE })]);
    return rows.map(({ id, slug, translations, updatedAt }) => {
      return { id, path: postPath(slug), locales: translations, updatedAt };
    });
  },
  tags: async (ctx, afterId) => {
    const [rows] = await ctx.db.batch([selectTagsForSitemap(ctx.db, { afterId, limit: ROWS_A_FILE })]);
    return rows.map(({ id, slug }) => ({ id, path: `/tags/${encodeURIComponent(slug)}` }));
  },
  people: async (ctx, afterId) => {
    const [rows] = await ctx.db.batch([selectPeopleForSitemap(ctx.db, { afterId, limit: ROWS_A_FILE })]);
    return rows.map(({ id, name }) => ({ id, path: `/people/${encodeURIComponent(name)}` }));
  },
};
