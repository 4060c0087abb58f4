import { and, eq, sql } from 'drizzle-orm';
import { MAX_ENTRIES } from '#src/series/rules.ts';
import type { Locale } from '#src/shared/locale.ts';
import type { Keyset } from '#src/shared/pagination.ts';
import { type Db, inList } from '#worker/platform/db.ts';
import { beyond, walkOrder } from '#worker/platform/keyset.ts';
import { ownTitlesColumn } from '#worker/posts/queries.ts';
import { series } from '#worker/series/tables.ts';

const postColumns = {
  postId: sql<string | null>`posts.id`.as('post_id'),
  publishedAt: sql<number | null>`posts.published_at`.as('post_published_at'),
  originalLocale: sql<Locale>`posts.original_locale`.as('post_original_locale'),
  titles: ownTitlesColumn,
};

/** The whole order of a series, drafts included. */
export function selectOwnEntries(db: Db, seriesId: string) {
  return db
    .select({
      ...postColumns,
      depth: sql<number>`e.depth`.as('depth'),
      numbered: sql<boolean>`e.numbered`.mapWith(Boolean).as('numbered'),
      heading: sql<Partial<Record<Locale, string>> | null>`e.heading`.mapWith(JSON.parse).as('heading'),
    })
    .from(sql`series_entries e LEFT JOIN posts ON posts.id = e.post_id`)
    .where(sql`e.series_id = ${seriesId}`)
    .orderBy(sql`e.position`)
    .limit(MAX_ENTRIES);
}

/** The owners of posts and the series that they are in; unknown posts have no row. */
export function selectPostsToJoin(db: Db, postIds: readonly string[]) {
  return db
    .select({
      postId: sql<string>`p.id`.as('post_id'),
      ownerId: sql<string>`p.owner_id`.as('owner_id'),
      seriesId: sql<string | null>`e.series_id`.as('series_id'),
    })
    .from(sql`posts p LEFT JOIN series_entries e ON e.post_id = p.id`)
    .where(inList(sql`p.id`, postIds));
}

/** How many of a person's posts are searched for candidates, the last touched first. */
const LOOK_THROUGH = 500;
const MOST_CANDIDATES = 30;

/** Posts of a person that are in no series and contain a text in their title, the last touched first. */
export function selectCandidates(db: Db, ownerId: string, text: string) {
  const holds = (table: string) =>
    sql`EXISTS (SELECT 1 FROM ${sql.raw(table)} x WHERE x.post_id = posts.id AND instr(lower(x.title), lower(${text})) > 0)`;
  return db
    .select({ ...postColumns })
    .from(
      sql`(SELECT * FROM posts p WHERE p.owner_id = ${ownerId} ORDER BY p.updated_at DESC LIMIT ${LOOK_THROUGH}) AS posts`,
    )
    .where(
      and(
        sql`NOT EXISTS (SELECT 1 FROM series_entries e WHERE e.post_id = posts.id)`,
        text === '' ? undefined : sql`(${holds('post_drafts')} OR ${holds('post_translations')})`,
      ),
    )
    .orderBy(sql`posts.updated_at DESC`)
    .limit(MOST_CANDIDATES);
}

/** A person's own series, the last touched first. */
export function selectOwnSeries(
  db: Db,
  ownerId: string,
  { keyset, limit }: { keyset: Keyset | null; limit: number },
) {
  return db
    .select({
      id: series.id,
      slug: series.slug,
      kind: series.kind,
      originalLocale: series.originalLocale,
      publishedAt: series.publishedAt,
      updatedAt: series.updatedAt,
      entryCount: series.entryCount,
      titles: titlesColumn,
    })
    .from(series)
    .where(and(eq(series.ownerId, ownerId), beyond(keyset, series.updatedAt, series.id)))
    .orderBy(walkOrder(keyset, series.updatedAt, series.id))
    .limit(limit);
}

const titlesColumn = sql<Partial<Record<Locale, string>>>`(
  SELECT json_group_object(t.locale, t.title) FROM series_translations t WHERE t.series_id = series.id
)`
  .mapWith((json: string) => JSON.parse(json) as Partial<Record<Locale, string>>)
  .as('series_titles');
