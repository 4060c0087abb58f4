import { and, gt, sql } from 'drizzle-orm';
import type { PostCard } from '#src/posts/model.ts';
import type { Locale } from '#src/shared/locale.ts';
import type { Keyset } from '#src/shared/pagination.ts';
import type { Viewer } from '#src/social/visibility.ts';
import type { Db } from '#worker/platform/db.ts';
import { beyond, walkOrder } from '#worker/platform/keyset.ts';
import { isVisiblePost } from '#worker/posts/predicates.ts';
import { shownLocale } from '#worker/posts/reading/columns.ts';
import { cardColumnsFor, toCard } from '#worker/posts/reading/select-cards.ts';
import { posts, postTranslations } from '#worker/posts/tables.ts';

type PopularWalk = { viewer: Viewer; now: number; keyset?: Keyset | null; limit: number };

/**
 * Cards of the public posts that were read, the most popular first, straight along the index. Posts of people whom a block
 * hides from the viewer are left out.
 */
export function selectPopularCards(db: Db, locale: Locale, { viewer, now, keyset, limit }: PopularWalk) {
  return db
    .select({ ...cardColumnsFor(viewer), popularity: posts.popularity })
    .from(posts)
    .innerJoin(
      postTranslations,
      sql`post_translations.post_id = posts.id AND post_translations.locale = ${shownLocale(locale)}`,
    )
    .where(
      and(
        // Towards the page before, the keyset is a lower bound, too: without the plus SQLite would walk from this bound.
        keyset?.direction === 'prev' ? sql`+${posts.popularity} > 0` : gt(posts.popularity, 0),
        sql`posts.listed_at IS NOT NULL AND +posts.listed_at <= ${now}`,
        isVisiblePost(viewer),
        beyond(keyset, posts.popularity, posts.id),
      ),
    )
    .orderBy(walkOrder(keyset, posts.popularity, posts.id))
    .limit(limit);
}

/** Turns a row of `selectPopularCards` into a card. The popularity is only for the order, and is dropped. */
export function toPopularCard({
  popularity: _popularity,
  ...row
}: Awaited<ReturnType<typeof selectPopularCards>>[number]): PostCard {
  return toCard(row);
}
