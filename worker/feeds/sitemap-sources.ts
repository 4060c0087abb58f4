import type { SitemapPage, SitemapSection } from '#src/feeds/sitemap.ts';
import { postPath } from '#src/posts/rules.ts';
import { questionPath } from '#src/questions/rules.ts';
import { seriesPath } from '#src/series/rules.ts';
import { selectPeopleForSitemap } from '#worker/accounts/queries.ts';
import type { Context } from '#worker/platform/context.ts';
import type { Statement } from '#worker/platform/db.ts';
import { selectLastListed, selectPostsForSitemap } from '#worker/posts/queries.ts';
import { selectQuestionsForSitemap } from '#worker/questions/queries.ts';
import { selectSeriesForSitemap } from '#worker/series/queries.ts';
import { selectTagsForSitemap } from '#worker/tags/queries.ts';

/** A page of the sitemap, and its id, behind which the next file may start. */
export type SitemapRow = SitemapPage & { id: string };

/** The source of a section's pages: a statement for the rows behind an id, and the conversion of its rows. */
export type SitemapSource = {
  select: (ctx: Context, walk: { afterId: string; limit: number }) => Statement;
  toRows: (rows: never[]) => SitemapRow[];
};

function source<Row>(
  select: (ctx: Context, walk: { afterId: string; now: number; limit: number }) => PromiseLike<Row[]>,
  toRow: (row: Row) => SitemapRow | SitemapRow[],
): SitemapSource {
  return {
    select: (ctx, walk) => select(ctx, { ...walk, now: ctx.clock.now() }) as unknown as Statement,
    toRows: (rows: Row[]) => rows.flatMap(toRow),
  };
}

/** Pages that are lists change with their newest item. */
const LISTS = ['/', '/posts', '/questions', '/series', '/tags'];

/** The sources of all sections. */
export const SITEMAP_SOURCES: Record<SitemapSection, SitemapSource> = {
  pages: source(
    (ctx, { now }) => selectLastListed(ctx.db, now),
    ({ updatedAt }) => LISTS.map((path) => ({ id: path, path, ...changedAt(updatedAt) })),
  ),
  posts: source(
    (ctx, walk) => selectPostsForSitemap(ctx.db, walk),
    ({ id, slug, translations, updatedAt }) => {
      return { id, path: postPath(slug), locales: translations, updatedAt };
    },
  ),
  questions: source(
    (ctx, walk) => selectQuestionsForSitemap(ctx.db, walk),
    ({ id, slug, locale, updatedAt }) => ({ id, path: questionPath(slug), locales: [locale], updatedAt }),
  ),
  series: source(
    (ctx, walk) => selectSeriesForSitemap(ctx.db, walk),
    ({ id, slug, locales, updatedAt }) => ({ id, path: seriesPath(slug), locales, updatedAt }),
  ),
  tags: source(
    (ctx, walk) => selectTagsForSitemap(ctx.db, walk),
    ({ id, slug, updatedAt }) => {
      return { id, path: `/tags/${encodeURIComponent(slug)}`, ...changedAt(updatedAt) };
    },
  ),
  people: source(
    (ctx, walk) => selectPeopleForSitemap(ctx.db, walk),
    ({ id, name, updatedAt }) => {
      return { id, path: `/people/${encodeURIComponent(name)}`, ...changedAt(updatedAt) };
    },
  ),
};

function changedAt(updatedAt: number | null): { updatedAt?: number } {
  return updatedAt === null ? {} : { updatedAt };
}
