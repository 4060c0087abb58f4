import type { Feed, FeedEntry } from '#src/feeds/atom.ts';
import { postPath } from '#src/posts/rules.ts';
import { AppError } from '#src/shared/errors.ts';
import { localePath } from '#src/shared/locale.ts';
import type { Context } from '#worker/platform/context.ts';
import { selectPostsForFeed } from '#worker/posts/queries.ts';
import { selectTagBySlug } from '#worker/tags/queries.ts';

const FEED_LENGTH = 20;

/** The newest posts that exist in the language of the path. */
export async function getSiteFeed(ctx: Context): Promise<Feed> {
  const [rows] = await ctx.db.batch([selectEntries(ctx)]);
  return toFeed(ctx, '/feed.atom', '/posts', rows, {
    title: ctx.t('feeds:title'),
    subtitle: ctx.t('feeds:subtitle'),
  });
}

/** The same for one tag; throws `not_found` when there is no such tag. */
export async function getTagFeed(ctx: Context, slug: string): Promise<Feed> {
  const [[tag], rows] = await ctx.db.batch([selectTagBySlug(ctx.db, slug), selectEntries(ctx, slug)]);
  if (!tag) throw new AppError('not_found');
  const page = `/tags/${encodeURIComponent(slug)}`;
  return toFeed(ctx, `${page}/feed.atom`, page, rows, {
    title: ctx.t('feeds:tag', { tag: tag.name }),
    subtitle: tag.description || ctx.t('feeds:tagSubtitle', { tag: tag.name }),
  });
}

function selectEntries(ctx: Context, tag?: string) {
  const filters = { locale: ctx.locale, ...(tag !== undefined && { tag }) };
  return selectPostsForFeed(ctx.db, ctx.locale, { filters, now: ctx.clock.now(), limit: FEED_LENGTH });
}

type Row = Awaited<ReturnType<typeof selectPostsForFeed>>[number];

function toFeed(
  ctx: Context,
  self: string,
  page: string,
  rows: readonly Row[],
  texts: { title: string; subtitle: string },
): Feed {
  const entries = rows.map((row) => toEntry(ctx, row));
  const updated = Math.max(0, ...entries.map((entry) => entry.updated));
  const selfUrl = absolute(ctx, self);
  return {
    ...texts,
    id: selfUrl,
    locale: ctx.locale,
    self: selfUrl,
    page: absolute(ctx, page),
    updated,
    entries,
  };
}

function toEntry(ctx: Context, row: Row): FeedEntry {
  const published = row.publishedAt ?? 0;
  return {
    id: row.id,
    url: absolute(ctx, postPath(row.slug)),
    title: row.title,
    summary: row.summary,
    html: row.html,
    locale: row.shownLocale,
    published,
    updated: Math.max(published, row.updatedAt),
    authors: row.authors.map(({ name, displayName }) => ({
      name: displayName,
      url: absolute(ctx, `/people/${encodeURIComponent(name)}`),
    })),
    categories: row.tags.map(({ slug, name }) => ({
      term: slug,
      label: name,
      scheme: absolute(ctx, '/tags'),
    })),
  };
}

function absolute(ctx: Context, path: string): string {
  return ctx.config.publicOrigin + localePath(ctx.locale, path);
}
