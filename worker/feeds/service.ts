import type { Feed, FeedEntry } from '#src/feeds/feed.ts';
import { wholeHtml } from '#src/feeds/whole-post.ts';
import { postPath } from '#src/posts/rules.ts';
import { seriesPath } from '#src/series/rules.ts';
import { AppError } from '#src/shared/errors.ts';
import { type Locale, localePath } from '#src/shared/locale.ts';
import { variantPath } from '#src/uploads/media-path.ts';
import { selectPersonByName } from '#worker/accounts/queries.ts';
import { aroundLabels } from '#worker/feeds/around-labels.ts';
import type { Context } from '#worker/platform/context.ts';
import { timeOfId } from '#worker/platform/ids.ts';
import { type FeedSource, selectPostsForFeed } from '#worker/posts/queries.ts';
import { selectSeriesForFeed } from '#worker/series/queries.ts';
import { selectTagBySlug } from '#worker/tags/queries.ts';

const FEED_LENGTH = 30;

/** The feed of the newest posts that exist in the language of the path. */
export async function getSiteFeed(ctx: Context): Promise<Feed> {
  const [rows] = await ctx.db.batch([selectEntries(ctx)]);
  return toFeed(ctx, rows, {
    path: '',
    page: '/posts',
    title: ctx.t('feeds:title'),
    subtitle: ctx.t('feeds:subtitle'),
    since: 0,
  });
}

/** The feed of one tag; throws `not_found` when there is no such tag. */
export async function getTagFeed(ctx: Context, slug: string): Promise<Feed> {
  const [[tag], rows] = await ctx.db.batch([
    selectTagBySlug(ctx.db, slug),
    selectEntries(ctx, { tag: slug }),
  ]);
  if (!tag) throw new AppError('not_found');
  const path = `/tags/${encodeURIComponent(tag.slug)}`;
  return toFeed(ctx, rows, {
    path,
    page: path,
    title: ctx.t('feeds:named', { name: tag.name }),
    subtitle: tag.description || ctx.t('feeds:tagSubtitle', { tag: tag.name }),
    since: timeOfId(tag.id),
  });
}

/** The feed of one person's posts; throws `not_found` when there is no such person. */
export async function getAuthorFeed(ctx: Context, handle: string): Promise<Feed> {
  const name = handle.toLowerCase();
  const [[person], rows] = await ctx.db.batch([
    selectPersonByName(ctx.db, name),
    selectEntries(ctx, { author: name }),
  ]);
  if (!person) throw new AppError('not_found');
  const path = `/people/${encodeURIComponent(person.name)}`;
  return toFeed(ctx, rows, {
    path,
    page: path,
    title: ctx.t('feeds:named', { name: person.displayName }),
    subtitle: ctx.t('feeds:authorSubtitle', { name: person.displayName }),
    since: person.createdAt,
  });
}

/** The feed of a series' chapters in the order of publication; throws `not_found` when there is no such series. */
export async function getSeriesFeed(ctx: Context, slug: string): Promise<Feed> {
  const [[series], rows] = await ctx.db.batch([
    selectSeriesForFeed(ctx.db, slug, ctx.locale, ctx.clock.now()),
    selectEntries(ctx, { series: slug }),
  ]);
  if (!series) throw new AppError('not_found');
  const path = seriesPath(series.slug);
  return toFeed(ctx, rows, {
    path,
    page: path,
    title: ctx.t('feeds:named', { name: series.title }),
    subtitle: series.summary || ctx.t('feeds:seriesSubtitle', { name: series.title }),
    since: series.publishedAt ?? 0,
  });
}

function selectEntries(ctx: Context, source: FeedSource = {}) {
  return selectPostsForFeed(ctx.db, ctx.locale, { source, now: ctx.clock.now(), limit: FEED_LENGTH });
}

type Row = Awaited<ReturnType<typeof selectPostsForFeed>>[number];

/** A feed of posts. Without posts its date is that of the page that it belongs to. */
function toFeed(
  ctx: Context,
  rows: readonly Row[],
  { since, ...about }: Pick<Feed, 'path' | 'page' | 'title' | 'subtitle'> & { since: number },
): Feed {
  const { publicOrigin, websubHub } = ctx.config;
  const entries = rows.map((row) => toEntry(ctx, row));
  const updated = entries.length > 0 ? Math.max(...entries.map((entry) => entry.updated)) : since;
  return { ...about, origin: publicOrigin, locale: ctx.locale, hub: websubHub, updated, entries };
}

function toEntry(ctx: Context, row: Row): FeedEntry {
  const { publicOrigin } = ctx.config;
  const at = (path: string, locale: Locale = ctx.locale) => publicOrigin + localePath(locale, path);
  const published = row.publishedAt ?? 0;
  const path = postPath(row.slug);
  return {
    id: row.id,
    url: at(path),
    translations: row.translations.map((locale) => ({ locale, url: at(path, locale) })),
    title: row.title,
    summary: row.summary,
    html: row.html === null ? null : wholeHtml(row.html, row, aroundLabels(row.shownLocale)),
    locale: row.shownLocale,
    published,
    updated: Math.max(published, row.updatedAt),
    image: row.coverId && publicOrigin + variantPath(row.coverId, 960),
    authors: row.authors.map(({ name, displayName, avatarUrl, hasPage }) => ({
      name: displayName,
      ...(hasPage !== false && { url: at(`/people/${encodeURIComponent(name)}`) }),
      avatar: avatarUrl && publicOrigin + avatarUrl,
    })),
    categories: row.tags.map(({ slug, name }) => ({ term: slug, label: name, scheme: at('/tags') })),
  };
}
