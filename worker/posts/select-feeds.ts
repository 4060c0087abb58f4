import { and, asc, eq, sql } from 'drizzle-orm';
import type { Locale } from '#src/shared/locale.ts';
import type { Db } from '#worker/platform/db.ts';
import { authorsColumn, shownLocale, tagsColumn, translationsColumn } from '#worker/posts/columns.ts';
import { type PostFilters, walkPosts } from '#worker/posts/select-cards.ts';
import { publicPost } from '#worker/posts/select-post.ts';
import { posts, postTranslations } from '#worker/posts/tables.ts';

/** The newest public posts with their whole text, for a feed; in the wanted language where there is one. */
export function selectPostsForFeed(
  db: Db,
  locale: Locale,
  { filters = {}, now, limit }: { filters?: PostFilters; now: number; limit: number },
) {
  return db
    .select({
      id: posts.id,
      slug: posts.slug,
      publishedAt: posts.publishedAt,
      shownLocale: postTranslations.locale,
      title: postTranslations.title,
      summary: postTranslations.summary,
      html: postTranslations.html,
      updatedAt: postTranslations.updatedAt,
      translations: translationsColumn,
      authors: authorsColumn,
      tags: tagsColumn,
    })
    .from(walkPosts({ ...filters, now, limit }))
    .innerJoin(posts, sql`posts.id = walk.post_id`)
    .innerJoin(
      postTranslations,
      sql`post_translations.post_id = posts.id AND post_translations.locale = ${shownLocale(locale)}`,
    )
    .orderBy(sql`walk.published_at DESC, walk.post_id DESC`);
}

/** Public posts for a sitemap, a row each, in the order of their ids; `afterId` is the last one of the part before. */
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
    .where(and(sql`posts.id > ${afterId}`, publicPost(now)))
    .groupBy(posts.id)
    .orderBy(asc(posts.id))
    .limit(limit);
}
