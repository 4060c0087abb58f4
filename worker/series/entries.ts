import { eq, type SQL, sql } from 'drizzle-orm';
import { normalizeDepths } from '#src/series/rules.ts';
import type { Locale } from '#src/shared/locale.ts';
import type { Context } from '#worker/platform/context.ts';
import { brokenConstraint, type Db, type Statement } from '#worker/platform/db.ts';
import { series, seriesEntries } from '#worker/series/tables.ts';

/** A line of the order as it is to be: a post, or a heading in its languages. */
export type SeriesEntry =
  | { postId: string; depth: number; numbered?: boolean }
  | { heading: Partial<Record<Locale, string>>; depth: number };

/**
 * Sets the whole order of a series. Rows of posts that keep their place are not written. The copied dates and visibility
 * come from the posts. Fails when a post is in another series (`isPostTaken`) or is gone.
 */
export function statementsToSetEntries(
  ctx: Context,
  seriesId: string,
  entries: readonly SeriesEntry[],
): Statement[] {
  const { db, ids } = ctx;
  const wanted = JSON.stringify(normalizeDepths(entries).map((entry) => ({ id: ids.next(), ...entry })));
  return [
    db.delete(seriesEntries).where(
      sql`series_id = ${seriesId} AND (post_id IS NULL OR post_id NOT IN (
        SELECT w.value ->> 'postId' FROM json_each(${wanted}) w WHERE w.value ->> 'postId' IS NOT NULL))`,
    ),
    db
      .insert(seriesEntries)
      .select(
        sql`SELECT w.value ->> 'id', ${seriesId}, w.value ->> 'postId', w.value -> 'heading', w.key, w.value ->> 'depth',
          ${PUBLIC_AT}, NULL, coalesce(w.value ->> 'numbered', 1), ${RESTRICTED_AT}
          FROM json_each(${wanted}) w LEFT JOIN posts p ON p.id = w.value ->> 'postId' WHERE true`,
      )
      .onConflictDoUpdate({
        target: seriesEntries.postId,
        set: {
          // A post of another series gives NULL here, which the column refuses: that rolls the whole batch back.
          seriesId: sql`CASE WHEN series_entries.series_id = excluded.series_id THEN excluded.series_id END`,
          position: sql`excluded.position`,
          depth: sql`excluded.depth`,
          numbered: sql`excluded.numbered`,
          publishedAt: sql`excluded.published_at`,
          restrictedAt: sql`excluded.restricted_at`,
        },
        setWhere: sql`(series_entries.series_id, series_entries.position, series_entries.depth, series_entries.numbered,
          series_entries.published_at, series_entries.restricted_at) IS NOT (excluded.series_id, excluded.position,
          excluded.depth, excluded.numbered, excluded.published_at, excluded.restricted_at)`,
      }),
    ...renumber(ctx, sql`${seriesId}`),
  ];
}

/** Whether a batch failed because a post is in another series. */
export function isPostTaken(error: unknown): boolean {
  return brokenConstraint(error) === 'series_entries.series_id';
}

/** The dates that an order copies of its posts: one for public posts, another for restricted ones. */
const PUBLIC_AT = sql.raw(`iif(p.visibility = 'public', p.published_at, NULL)`);
const RESTRICTED_AT = sql.raw(`iif(p.visibility = 'public', NULL, p.published_at)`);

/** Updates a post's entry in its series after its publication or visibility changed, or its time has come. */
export function statementsToFollowPost(ctx: Context, postId: string): Statement[] {
  return [
    ctx.db
      .update(seriesEntries)
      .set({
        publishedAt: sql`(SELECT ${PUBLIC_AT} FROM posts p WHERE p.id = ${postId})`,
        restrictedAt: sql`(SELECT ${RESTRICTED_AT} FROM posts p WHERE p.id = ${postId})`,
      })
      .where(eq(seriesEntries.postId, postId)),
    ...renumber(ctx, seriesOf(postId)),
  ];
}

/** Removes a post that is about to be deleted from its series. */
export function statementsToLeaveSeries(ctx: Context, postId: string): Statement[] {
  return [
    ctx.db
      .update(seriesEntries)
      .set({ publishedAt: null, restrictedAt: null })
      .where(eq(seriesEntries.postId, postId)),
    ...renumber(ctx, seriesOf(postId)),
    ctx.db.delete(seriesEntries).where(eq(seriesEntries.postId, postId)),
  ];
}

/** The series that posts are in, by the posts' slugs. */
export function selectSeriesOfPosts(db: Db, slugs: readonly string[]) {
  return db
    .select({ seriesId: seriesEntries.seriesId })
    .from(sql`json_each(${JSON.stringify(slugs)}) w`)
    .innerJoin(
      seriesEntries,
      sql`series_entries.post_id = (SELECT p.id FROM posts p WHERE p.slug = w.value)`,
    );
}

function seriesOf(postId: string): SQL {
  return sql`(SELECT of_post.series_id FROM series_entries of_post WHERE of_post.post_id = ${postId})`;
}

/** Recounts the public posts of a series, and writes only the numbers that changed. */
function renumber({ db, clock }: Context, seriesId: SQL): Statement[] {
  const now = clock.now();
  return [
    db
      .update(seriesEntries)
      .set({ number: sql`counted.number` })
      .from(
        sql`(SELECT e.id, CASE WHEN e.published_at <= ${now}
          THEN count(*) FILTER (WHERE e.published_at <= ${now}) OVER (ORDER BY e.position) END AS number
          FROM series_entries e WHERE e.series_id = ${seriesId}) AS counted`,
      )
      .where(sql`series_entries.id = counted.id AND series_entries.number IS NOT counted.number`),
    db
      .update(series)
      .set({
        entryCount: sql`(SELECT count(*) FROM series_entries e WHERE e.series_id = series.id AND e.published_at <= ${now})`,
      })
      .where(sql`series.id = ${seriesId}`),
  ];
}
