import { type SQL, sql } from 'drizzle-orm';
import type { ReadingListQuery } from '#src/reading/model.ts';
import type { Keyset } from '#src/shared/pagination.ts';
import { boundedWalk } from '#worker/platform/bounded-walk.ts';
import { type Db, literal } from '#worker/platform/db.ts';
import { beyond, walkOrder } from '#worker/platform/keyset.ts';
import { readablePost } from '#worker/posts/predicates.ts';
import { readableSeries } from '#worker/series/predicates.ts';

const columns = {
  postId: sql<string>`n.post_id`.as('post_id'),
  firstAt: sql<number>`n.first_at`.as('first_at'),
  lastAt: sql<number>`n.last_at`.as('last_at'),
  finishedAt: sql<number | null>`n.finished_at`.as('finished_at'),
};

const SHOWN = {
  all: sql`1`,
  begun: sql`n.finished_at IS NULL`,
  read: sql`n.finished_at IS NOT NULL`,
} as const;

type Walk = { show: ReadingListQuery['show']; now: number; keyset: Keyset | null; limit: number };

/**
 * Selects posts that a person began or read and may still see, along the index of the order shown. A row with `isEnd` only
 * says how far the walk came (worker/platform/bounded-walk.ts).
 */
export function selectReadings(db: Db, personId: string, { show, now, keyset, limit }: Walk) {
  const [at, id] = [sql.raw(show === 'read' ? 'n.finished_at' : 'n.last_at'), sql`n.post_id`];
  const viewer = { kind: 'member' as const, personId };
  const walk = boundedWalk({
    rows: sql`SELECT n.post_id AS id, ${at} AS at FROM readings n
      WHERE n.person_id = ${personId} AND ${SHOWN[show]} AND ${beyond(keyset, at, id)}
      ORDER BY ${walkOrder(keyset, at, id)}`,
    shown: sql`EXISTS (SELECT 1 FROM posts p WHERE p.id = walked.id AND ${readablePost(viewer, now, 'p')})`,
    limit,
  });
  return db
    .select({
      ...columns,
      walkedAt: sql<number>`walk.at`.as('walked_at'),
      isEnd: sql`walk.is_end`.mapWith(Boolean).as('is_end'),
    })
    .from(sql`${walk} walk CROSS JOIN readings n ON n.person_id = ${personId} AND n.post_id = walk.id`)
    .orderBy(walkOrder(keyset, sql`walk.at`, sql`walk.id`), sql`walk.is_end`);
}

/** How many of the posts begun last are searched for posts that are in no series. */
const RECENT_BEGUN = 100;

/**
 * Selects the posts that each reader began last and that are in no visible series, at most `limit` per reader. `since`: only
 * posts opened since then.
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
          ORDER BY m.last_at DESC LIMIT ${literal(RECENT_BEGUN)})
        CROSS JOIN posts p ON p.id = n.post_id AND ${readablePost(viewer, now, 'p')}
        WHERE NOT ${isChapter(viewer, now)}
      ) n`,
    )
    .where(sql`n.place <= ${limit}`)
    .orderBy(sql`n.person_id, n.place`);
}

/** Whether the post is in a series that its reader may see. */
function isChapter(viewer: { kind: 'member'; personId: SQL }, now: number): SQL {
  return sql`EXISTS (SELECT 1 FROM series_entries e JOIN series s ON s.id = e.series_id
    WHERE e.post_id = n.post_id AND ${readableSeries(viewer, now, 's')})`;
}
