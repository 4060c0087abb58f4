import { type SQL, sql } from 'drizzle-orm';
import type { Byline, Difficulty, PostCard } from '#src/posts/model.ts';
import type { Locale } from '#src/shared/locale.ts';
import type { Keyset } from '#src/shared/pagination.ts';
import type { TagRef } from '#src/tags/model.ts';
import { variantPath } from '#src/uploads/media-path.ts';
import type { Db } from '#worker/platform/db.ts';
import {
  type Author,
  authorsColumn,
  shownLocale,
  tagsColumn,
  translationsColumn,
} from '#worker/posts/columns.ts';
import { posts, postTranslations } from '#worker/posts/tables.ts';
import { tagIdOf } from '#worker/tags/queries.ts';

/** Which public posts a list holds. `locale` keeps only those that exist in that language. */
export type PostFilters = { tag?: string; author?: string; locale?: Locale };

/** A walk through public posts, newest first; `prev` of a keyset walks towards the newer end. */
export type PostWalk = PostFilters & { now: number; keyset?: Keyset | null; limit: number };

export const cardColumns = {
  id: posts.id,
  slug: posts.slug,
  publishedAt: posts.publishedAt,
  coverId: posts.coverId,
  difficulty: posts.difficulty,
  premium: posts.premium,
  shownLocale: postTranslations.locale,
  title: postTranslations.title,
  summary: postTranslations.summary,
  readingMinutes: postTranslations.readingMinutes,
  translations: translationsColumn,
  authors: authorsColumn,
  tags: tagsColumn,
};

/** Cards of public posts in walking order, in the reader's language where there is one. */
export function selectCards(db: Db, locale: Locale, walk: PostWalk) {
  return db
    .select(cardColumns)
    .from(walkPosts(walk))
    .innerJoin(posts, sql`posts.id = walk.post_id`)
    .innerJoin(
      postTranslations,
      sql`post_translations.post_id = posts.id AND post_translations.locale = ${shownLocale(locale)}`,
    )
    .orderBy(walkOrder(walk.keyset, sql`walk.published_at`, sql`walk.post_id`));
}

/** Cards of those among the posts that are public; in no order. */
export function selectCardsByIds(db: Db, locale: Locale, ids: readonly string[], now: number) {
  return db
    .select(cardColumns)
    .from(sql`json_each(${JSON.stringify(ids)}) AS wanted`)
    .innerJoin(posts, sql`posts.id = wanted.value AND posts.published_at <= ${now}`)
    .innerJoin(
      postTranslations,
      sql`post_translations.post_id = posts.id AND post_translations.locale = ${shownLocale(locale)}`,
    );
}

/**
 * `(post_id, published_at)` of public posts as a table `walk`: straight along the index of the first filter, so that a
 * page costs the same however many posts there are.
 */
export function walkPosts({ tag, author, locale, now, keyset, limit }: PostWalk): SQL {
  const table = drivingTable({ tag, author, locale });
  const id = sql.raw(table === 'posts' ? 'w.id' : 'w.post_id');
  const at = sql.raw(table === 'posts' ? 'w.listed_at' : 'w.published_at');
  const filters = [
    ...(tag === undefined ? [] : [oneTag(tag)]),
    ...(author === undefined ? [] : [tag === undefined ? mainAuthor(author) : alsoBy(author)]),
    ...(locale === undefined
      ? []
      : [table === 'post_translations' ? sql`w.locale = ${locale}` : alsoIn(locale)]),
    listedWithin(at, id, now, keyset),
  ];
  return sql`(
    SELECT ${id} AS post_id, ${at} AS published_at FROM ${sql.raw(table)} w
    WHERE ${sql.join(filters, sql` AND `)}
    ORDER BY ${walkOrder(keyset, at, id)} LIMIT ${limit}
  ) AS walk`;
}

function drivingTable({ tag, author, locale }: PostFilters): string {
  if (tag !== undefined) return 'post_tags';
  if (author !== undefined) return 'post_authors';
  return locale === undefined ? 'posts' : 'post_translations';
}

function oneTag(slug: string): SQL {
  return sql`w.tag_id = ${tagIdOf(slug)}`;
}

function mainAuthor(name: string): SQL {
  return sql`w.person_id = (SELECT people.id FROM people WHERE people.name = ${name})`;
}

function alsoBy(name: string): SQL {
  return sql`EXISTS (SELECT 1 FROM post_authors a JOIN people ON people.id = a.person_id
    WHERE a.post_id = w.post_id AND people.name = ${name})`;
}

function alsoIn(locale: Locale): SQL {
  return sql`EXISTS (SELECT 1 FROM post_translations x WHERE x.post_id = w.post_id AND x.locale = ${locale})`;
}

/** One bound to either side only: with two upper bounds SQLite may take the wrong one and walk from the newest post. */
function listedWithin(at: SQL, id: SQL, now: number, keyset: Keyset | null | undefined): SQL {
  if (!keyset) return sql`${at} <= ${now}`;
  if (keyset.direction === 'next') return sql`(${at}, ${id}) < (${keyset.key}, ${keyset.id})`;
  return sql`${at} <= ${now} AND (${at}, ${id}) > (${keyset.key}, ${keyset.id})`;
}

function walkOrder(keyset: Keyset | null | undefined, key: SQL, id: SQL): SQL {
  return keyset?.direction === 'prev' ? sql`${key}, ${id}` : sql`${key} DESC, ${id} DESC`;
}

type CardRow = {
  id: string;
  slug: string;
  publishedAt: number | null;
  coverId: string | null;
  difficulty: Difficulty | null;
  premium: boolean;
  shownLocale: Locale;
  title: string;
  summary: string;
  readingMinutes: number;
  translations: Locale[];
  authors: Author[];
  tags: TagRef[];
};

/** A row of `selectCards` or `selectCardsByIds` as the outside sees it. */
export function toCard(row: CardRow): PostCard {
  const { publishedAt, coverId, authors, ...rest } = row;
  return {
    ...rest,
    publishedAt: new Date(publishedAt ?? 0).toISOString(),
    coverUrl: coverId && variantPath(coverId, 960),
    authors: authors.map(toByline),
  };
}

/** An author as the outside sees them. */
export function toByline({ name, displayName, avatarUrl }: Author): Byline {
  return { name, displayName, avatarUrl };
}
