import { type SQL, sql } from 'drizzle-orm';
import type { ReadingListQuery } from '#src/reading/model.ts';
import type { Keyset } from '#src/shared/pagination.ts';
import type { Db } from '#worker/platform/db.ts';
import { readablePost } from '#worker/posts/queries.ts';
import { readableSeries } from '#worker/series/queries.ts';

const columns = {
  postId: sql<string>`n.post_id`.as('post_id'),
  firstAt: sql<number>`n.first_at`.as('first_at'),
  lastAt: sql<number>`n.last_at`.as('last_at'),
  finishedAt: sql<number | null>`n.finished_at`.as('finished_at'),
};

type Walk = { show: ReadingListQuery['show']; now: number; keyset: Keyset | null; limit: number };

/** Posts that somebody began or read and may still see, along the index of what is shown of them. */
export function selectReadings(db: Db, personId: string, { show, now, keyset, limit }: Walk) {
  const back = keyset?.direction === 'prev';
  const at = sql.raw(show === 'read' ? 'n.finished_at' : 'n.last_at');
  const shown = { all: sql`1`, begun: sql`n.finished_at IS NULL`, read: sql`n.finished_at IS NOT NULL` }[
    show
  ];
  const within = keyset
    ? sql`(${at}, n.post_id) ${sql.raw(back ? '>' : '<')} (${keyset.key}, ${keyset.id})`
    : sql`1`;
  return db
    .select(columns)
    .from(
      sql`readings n CROSS JOIN posts p ON p.id = n.post_id
        AND ${readablePost({ kind: 'member', personId }, now, 'p')}`,
    )
    .where(sql`n.person_id = ${personId} AND ${shown} AND ${within}`)
    .orderBy(back ? sql`${at}, n.post_id` : sql`${at} DESC, n.post_id DESC`)
    .limit(limit);
}

/** Where posts that stand by themselves are looked for among those begun last. */
const RECENT_BEGUN = 100;

/**
 * The posts that each of some readers began last, in no series of theirs, at most `limit` a reader; `since`: only those
 * looked at since then.
 */
export function selectBegun(
  db: Db,
  personIds: readonly string[],
  { now, since = 0, limit }: { now: number; since?: number; limit: number },
) {
  const viewer = { kind: 'member' as const, personId: sql`n.person_id` };
  return db
    .select({
      ...columns,
      personId: sql<string>`n.person_id`.as('person_id'),
    })
    .from(
      sql`(
        SELECT n.*, row_number() OVER (PARTITION BY n.person_id ORDER BY n.last_at DESC, n.post_id DESC) AS place
        FROM json_each(${JSON.stringify(personIds)}) r
        CROSS JOIN readings n ON n.rowid IN (
          SELECT m.rowid FROM readings m
          WHERE m.person_id = r.value AND m.finished_at IS NULL AND m.last_at >= ${since}
          ORDER BY m.last_at DESC LIMIT ${RECENT_BEGUN})
        CROSS JOIN posts p ON p.id = n.post_id AND ${readablePost(viewer, now, 'p')}
        WHERE NOT ${isChapter(viewer, now)}
      ) n`,
    )
    .where(sql`n.place <= ${limit}`)
    .orderBy(sql`n.person_id, n.place`);
}

/** Whether it is continued through a series that its reader sees. */
function isChapter(viewer: { kind: 'member'; personId: SQL }, now: number): SQL {
  return sql`EXISTS (SELECT 1 FROM series_entries e JOIN series s ON s.id = e.series_id
    WHERE e.post_id = n.post_id AND ${readableSeries(viewer, now, 's')})`;
}
