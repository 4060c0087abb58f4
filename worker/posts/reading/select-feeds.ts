import { and, asc, eq, lte, type SQL, sql } from 'drizzle-orm';
import type { Locale } from '#src/shared/locale.ts';
import { ANYBODY } from '#src/social/visibility.ts';
import { type Db, inList, literal } from '#worker/platform/db.ts';
import { readablePost } from '#worker/posts/predicates.ts';
import { authorsColumn, shownLocale, tagsColumn, translationsColumn } from '#worker/posts/reading/columns.ts';
import { walkPosts } from '#worker/posts/reading/walk-posts.ts';
import { posts, postTranslations } from '#worker/posts/tables.ts';

/** Which posts a feed contains; without a filter: all that are in lists. The values are slugs, of the author the name. */
export type FeedSource = { tag?: string; author?: string; series?: string };

type FeedWalk = { source: FeedSource; now: number; limit: number };

/** How many posts of a tag or author a feed searches for posts in its language. */
const LOOK_BACK = 300;
/** Bytes of texts in a feed; posts beyond that appear with their summary. Escaped, the feed still fits the page cache. */
const MAX_FEED_BYTES = 640_000;

/**
 * The newest public posts that exist in a language, with their whole text, for a feed. `html` is null for
 * premium posts, and where the texts together would grow too large.
 */
export function selectPostsForFeed(db: Db, locale: Locale, walk: FeedWalk) {
  return db
    .select({
      id: posts.id,
      slug: posts.slug,
      publishedAt: posts.publishedAt,
      coverId: posts.coverId,
      shownLocale: postTranslations.locale,
      title: postTranslations.title,
      summary: postTranslations.summary,
      html: boundedHtml,
      insights: postTranslations.insights,
      faq: postTranslations.faq,
      updatedAt: postTranslations.updatedAt,
      translations: translationsColumn,
      authors: authorsColumn,
      tags: tagsColumn,
    })
    .from(sql`${newest(locale, walk)} AS newest`)
    .innerJoin(posts, sql`posts.id = newest.post_id AND ${readablePost(ANYBODY, walk.now)}`)
    .innerJoin(
      postTranslations,
      sql`post_translations.post_id = posts.id AND post_translations.locale = ${locale}`,
    )
    .orderBy(newestFirst('newest'));
}

const newestFirst = (table: string): SQL => sql.raw(`${table}.published_at DESC, ${table}.place DESC`);

const boundedHtml = sql<string | null>`CASE WHEN NOT posts.premium AND
  sum(octet_length(post_translations.html)) OVER (ORDER BY ${newestFirst('newest')} ROWS UNBOUNDED PRECEDING)
  <= ${sql.raw(String(MAX_FEED_BYTES))} THEN post_translations.html END`.as('feed_html');

/** `(post_id, published_at, place)` of the posts of a feed. */
function newest(locale: Locale, { source, now, limit }: FeedWalk): SQL {
  const candidates =
    source.series === undefined ? listed(source, locale, now, limit) : chapters(source.series, now);
  return sql`(
    SELECT c.post_id, c.published_at, c.place FROM (${candidates}) AS c
    WHERE EXISTS (SELECT 1 FROM post_translations x WHERE x.post_id = c.post_id AND x.locale = ${locale})
    ORDER BY ${newestFirst('c')} LIMIT ${literal(limit)}
  )`;
}

/** Walks the index of the language without a filter, else that of the tag or author, up to `LOOK_BACK` posts. */
function listed({ tag, author }: FeedSource, locale: Locale, now: number, limit: number): SQL {
  const walk =
    tag === undefined && author === undefined
      ? walkPosts({ viewer: ANYBODY, locale, now, limit })
      : walkPosts({ viewer: ANYBODY, tag, author, now, limit: LOOK_BACK });
  return sql`SELECT walk.post_id, walk.published_at, walk.post_id AS place FROM ${walk}`;
}

/** The chapters of a public series. Of chapters that came out together, the last one is first. */
function chapters(slug: string, now: number): SQL {
  return sql`SELECT e.post_id, e.published_at, e.position AS place FROM series_entries e
    WHERE e.series_id = (SELECT s.id FROM series s WHERE s.slug = ${slug} AND s.published_at <= ${now})
      AND e.published_at <= ${now}`;
}

/** A public post as it was written, in the reader's language, else in another: one row or none. */
export function selectPostAsWritten(db: Db, slug: string, locale: Locale, now: number) {
  return db
    .select({
      slug: posts.slug,
      publishedAt: posts.publishedAt,
      premium: posts.premium,
      shownLocale: postTranslations.locale,
      title: postTranslations.title,
      summary: postTranslations.summary,
      markdown: sql<string>`CASE WHEN posts.premium THEN '' ELSE post_translations.markdown END`.as(
        'written',
      ),
      insights: postTranslations.insights,
      faq: postTranslations.faq,
      updatedAt: postTranslations.updatedAt,
      translations: translationsColumn,
      authors: authorsColumn,
      tags: tagsColumn,
    })
    .from(posts)
    .innerJoin(
      postTranslations,
      sql`post_translations.post_id = posts.id AND post_translations.locale = ${shownLocale(locale)}`,
    )
    .where(and(eq(posts.slug, slug), readablePost(ANYBODY, now)));
}

/** The most popular posts in lists that exist in a language. */
export function selectPopularTitles(db: Db, locale: Locale, { now, limit }: { now: number; limit: number }) {
  return (
    db
      .select({ slug: posts.slug, title: postTranslations.title, summary: postTranslations.summary })
      .from(
        sql`(SELECT p.id AS post_id FROM posts p WHERE p.popularity > 0 AND p.listed_at IS NOT NULL
        ORDER BY p.popularity DESC, p.id DESC LIMIT ${literal(LOOK_BACK)}) AS popular`,
      )
      // The plus signs keep SQLite from walking all posts of a language, or all listed posts, instead of these few.
      .innerJoin(
        posts,
        sql`posts.id = popular.post_id AND +posts.listed_at <= ${now} AND ${readablePost(ANYBODY, now)}`,
      )
      .innerJoin(
        postTranslations,
        sql`post_translations.post_id = posts.id AND +post_translations.locale = ${locale}`,
      )
      .orderBy(sql`posts.popularity DESC, posts.id DESC`)
      .limit(limit)
  );
}

/** Which of the posts are public. */
export function selectPublicPostIds(db: Db, ids: readonly string[], now: number) {
  return db
    .select({ id: posts.id })
    .from(posts)
    .where(and(inList(posts.id, ids), readablePost(ANYBODY, now)));
}

/** The time of publication of the newest listed post: one row, null when there is none. */
export function selectLastListed(db: Db, now: number) {
  return db
    .select({ updatedAt: sql<number | null>`max(${posts.listedAt})`.as('last_listed') })
    .from(posts)
    .where(lte(posts.listedAt, now));
}

/** Public posts for a sitemap, a row each, ordered by id; `afterId` is the last id of the previous file. */
export function selectPostsForSitemap(
  db: Db,
  { afterId, now, limit }: { afterId: string; now: number; limit: number },
) {
  return db
    .select({
      id: posts.id,
      slug: posts.slug,
      translations: translationsColumn,
      updatedAt: sql<number>`max(${postTranslations.updatedAt})`.as('last_changed'),
    })
    .from(posts)
    .innerJoin(postTranslations, eq(postTranslations.postId, posts.id))
    .where(and(sql`posts.id > ${afterId}`, readablePost(ANYBODY, now)))
    .groupBy(posts.id)
    .orderBy(asc(posts.id))
    .limit(limit);
}
