import { sql } from 'drizzle-orm';
import type { BatchItem } from 'drizzle-orm/batch';
import type { RunnableQuery } from 'drizzle-orm/runnable-query';
import type { Byline, Difficulty, PostCard } from '#src/posts/model.ts';
import type { Locale } from '#src/shared/locale.ts';
import type { Keyset } from '#src/shared/pagination.ts';
import type { Viewer, Visibility } from '#src/social/visibility.ts';
import type { TagRef } from '#src/tags/model.ts';
import { variantPath } from '#src/uploads/media-path.ts';
import { savedColumn } from '#worker/bookmarks/predicates.ts';
import type { Db } from '#worker/platform/db.ts';
import { walkOrder } from '#worker/platform/keyset.ts';
import { isVisiblePost, readablePost } from '#worker/posts/predicates.ts';
import {
  type Author,
  authorsFor,
  shownLocale,
  tagsColumn,
  translationsColumn,
} from '#worker/posts/reading/columns.ts';
import { walkPosts } from '#worker/posts/reading/walk-posts.ts';
import { posts, postTranslations } from '#worker/posts/tables.ts';

/** Which posts a list holds. `locale` keeps only those that exist in that language. */
export type PostFilters = { tag?: string; author?: string; locale?: Locale };

/** A walk through the posts that a viewer may see, newest first; `prev` of a keyset walks towards the newer end. */
export type PostWalk = PostFilters & { viewer: Viewer; now: number; keyset?: Keyset | null; limit: number };

const cardColumns = {
  id: posts.id,
  slug: posts.slug,
  publishedAt: posts.publishedAt,
  coverId: posts.coverId,
  difficulty: posts.difficulty,
  premium: posts.premium,
  visibility: posts.visibility,
  shownLocale: postTranslations.locale,
  title: postTranslations.title,
  summary: postTranslations.summary,
  readingMinutes: postTranslations.readingMinutes,
  translations: translationsColumn,
  tags: tagsColumn,
};

/** The columns of a card for a viewer, with what they did with the post. */
export function cardColumnsFor(viewer: Viewer) {
  return {
    ...cardColumns,
    authors: authorsFor(viewer),
    saved: savedColumn('post', sql`posts.id`, viewer),
  };
}

/**
 * Cards of posts in walking order for a page of a list, in the reader's language where it exists. A row with `isEnd` has no
 * post; `toPage` handles it.
 */
export function selectCardPage(db: Db, locale: Locale, walk: PostWalk) {
  const page = db
    .select({
      ...cardColumnsFor(walk.viewer),
      walkedId: sql<string>`walk.post_id`.as('walked_id'),
      walkedAt: sql<number>`walk.published_at`.as('walked_at'),
      isEnd: sql<boolean>`walk.is_end`.mapWith(Boolean).as('is_end'),
    })
    .from(walkPosts(walk))
    .leftJoin(posts, sql`posts.id = walk.post_id AND NOT walk.is_end AND ${isVisiblePost(walk.viewer)}`)
    .leftJoin(
      postTranslations,
      sql`post_translations.post_id = posts.id AND post_translations.locale = ${shownLocale(locale)}`,
    )
    .where(sql`walk.is_end OR post_translations.post_id IS NOT NULL`)
    .orderBy(walkOrder(walk.keyset, sql`walk.published_at`, sql`walk.post_id`), sql`walk.is_end`);
  // Only a row that is not a post has nulls in these columns.
  return page as unknown as RunnableQuery<WalkedCard[], 'sqlite'> & BatchItem<'sqlite'>;
}

export type WalkedCard = CardRow & { walkedId: string; walkedAt: number; isEnd: boolean };

/** The same for the first posts of a list only: cards without the rows that mark an end. */
export function selectCards(db: Db, locale: Locale, walk: PostWalk) {
  return db
    .select(cardColumnsFor(walk.viewer))
    .from(walkPosts(walk))
    .innerJoin(posts, sql`posts.id = walk.post_id AND NOT walk.is_end AND ${isVisiblePost(walk.viewer)}`)
    .innerJoin(
      postTranslations,
      sql`post_translations.post_id = posts.id AND post_translations.locale = ${shownLocale(locale)}`,
    )
    .orderBy(walkOrder(walk.keyset, sql`walk.published_at`, sql`walk.post_id`));
}

/** Cards of the given posts that the viewer may read; in no order. */
export function selectCardsByIds(
  db: Db,
  locale: Locale,
  ids: readonly string[],
  { viewer, now }: { viewer: Viewer; now: number },
) {
  return db
    .select(cardColumnsFor(viewer))
    .from(sql`json_each(${JSON.stringify(ids)}) AS wanted`)
    .innerJoin(posts, sql`posts.id = wanted.value AND ${readablePost(viewer, now)}`)
    .innerJoin(
      postTranslations,
      sql`post_translations.post_id = posts.id AND post_translations.locale = ${shownLocale(locale)}`,
    );
}

type CardRow = {
  id: string;
  slug: string;
  publishedAt: number | null;
  coverId: string | null;
  difficulty: Difficulty | null;
  premium: boolean;
  visibility: Visibility;
  shownLocale: Locale;
  title: string;
  summary: string;
  readingMinutes: number;
  translations: Locale[];
  authors: Author[];
  tags: TagRef[];
  saved: boolean | null;
};

/** Turns a row of `selectCards` or `selectCardsByIds` into a card without internal columns. */
export function toCard(row: CardRow): PostCard {
  const { publishedAt, coverId, authors, ...rest } = row;
  return {
    ...rest,
    publishedAt: new Date(publishedAt ?? 0).toISOString(),
    coverUrl: coverId && variantPath(coverId, 960),
    authors: authors.map(toByline),
  };
}

/** Turns a row of `selectCardPage` that is a post into a card. */
export function toWalkedCard({ walkedId: _id, walkedAt: _at, isEnd: _end, ...row }: WalkedCard): PostCard {
  return toCard(row);
}

/** Turns an author into a byline without the internal id. */
export function toByline({ personId: _, ...byline }: Author): Byline {
  return byline;
}
