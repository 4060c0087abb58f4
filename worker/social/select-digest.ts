import { type SQL, sql } from 'drizzle-orm';
import type { Db } from '#worker/platform/db.ts';
import type { DigestReader } from '#worker/platform/digest-section.ts';
import type { TargetKind } from '#worker/platform/targets.ts';
import { hasRestricted } from '#worker/social/predicates.ts';

/** A condition that selects some rows of a source (`n`). `join` adds tables that `where` needs. */
type Part = { join: SQL; where: SQL };

/** A source of a reader's digest: whose posts (`n`), and how the reader (`r`) comes to follow it. */
type Source = { follows: string; on: SQL; posts: string; where: SQL; restricted: Part };

const PUBLIC: Part = { join: sql``, where: sql`1` };
/** Restricted posts are in an index of their own, one visibility at a time. */
const CIRCLES: Part = {
  join: sql`CROSS JOIN (VALUES ('members'), ('connections'), ('buddies')) v`,
  where: sql`n.visibility = v.column1 AND n.restricted_at IS NOT NULL`,
};

const PEOPLE: Source = {
  follows: 'follows',
  on: sql`f.follower_id = r.person_id AND NOT ${hasRestricted(sql`r.person_id`, sql`f.followed_id`)}`,
  posts: 'post_authors',
  where: sql`n.person_id = f.followed_id`,
  restricted: CIRCLES,
};
const TAGS: Source = {
  follows: 'tag_follows',
  on: sql`f.person_id = r.person_id`,
  posts: 'post_tags',
  where: sql`n.tag_id = f.tag_id`,
  restricted: CIRCLES,
};
const SERIES: Source = {
  follows: 'series_follows',
  on: sql`f.person_id = r.person_id`,
  posts: 'series_entries',
  where: sql`n.series_id = f.series_id`,
  restricted: { join: sql``, where: sql`n.restricted_at IS NOT NULL` },
};

/**
 * Selects the newest posts from what each reader follows, since a time of their own, at most `limit` per reader. It shows what
 * a page of the feed would, for many readers at once. From each source it reads no more rows than could be shown.
 */
export function selectNewForReaders(
  db: Db,
  post: TargetKind,
  readers: readonly DigestReader[],
  { now, limit }: { now: number; limit: number },
) {
  const given = JSON.stringify(readers.map(({ personId, since }) => [personId, since]));
  const reader = sql`found.person_id`;
  const author = post.authorOf(sql`found.post_id`);
  const isShown = sql`${post.isVisible(sql`found.post_id`, { viewer: { kind: 'member', personId: reader }, now })}
    AND ${author} <> ${reader} AND NOT ${hasRestricted(reader, author)}`;
  const bounds = { now, limit };
  // A compound select of D1 has at most five terms, so each source is a compound select of its own.
  const branches = [PEOPLE, TAGS, SERIES].map(
    (source) => sql`SELECT * FROM (${newest(source, 'published_at', PUBLIC, bounds)}
      UNION ${newest(source, 'restricted_at', source.restricted, bounds)})`,
  );
  return db
    .select({
      personId: sql<string>`ranked.person_id`.as('person_id'),
      postId: sql<string>`ranked.post_id`.as('post_id'),
    })
    .from(
      sql`(
        SELECT found.person_id, found.post_id, row_number() OVER (
          PARTITION BY found.person_id ORDER BY found.at DESC, found.post_id DESC) AS place
        FROM (
          WITH r AS (SELECT value ->> 0 AS person_id, value ->> 1 AS since FROM json_each(${given}))
          ${sql.join(branches, sql` UNION `)}
        ) AS found WHERE ${isShown}
      ) AS ranked`,
    )
    .where(sql`ranked.place <= ${limit}`)
    .orderBy(sql`ranked.person_id, ranked.place`);
}

/** Selects the newest posts of each source along its index: the public ones or the restricted ones. */
function newest(
  { follows, on, posts, where }: Source,
  column: 'published_at' | 'restricted_at',
  part: Part,
  { now, limit }: { now: number; limit: number },
): SQL {
  const [table, at] = [sql.raw(posts), sql.raw(`n.${column}`)];
  return sql`SELECT r.person_id, p.post_id, ${sql.raw(`p.${column}`)} AS at
    FROM r CROSS JOIN ${sql.raw(follows)} f ON ${on} ${part.join}
    CROSS JOIN ${table} p ON p.rowid IN (
      SELECT n.rowid FROM ${table} n WHERE ${where} AND ${part.where} AND ${at} > r.since AND ${at} <= ${now}
      ORDER BY ${at} DESC LIMIT ${limit})`;
}
