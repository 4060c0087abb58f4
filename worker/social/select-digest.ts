import { type SQL, sql } from 'drizzle-orm';
import type { Db } from '#worker/platform/db.ts';
import type { DigestReader } from '#worker/platform/digest-section.ts';
import type { TargetKind } from '#worker/platform/targets.ts';
import { turnedAwayFrom } from '#worker/social/predicates.ts';

/** A source of a reader's digest: whose posts (`n`), and how the reader (`r`) comes to follow it. */
type Source = { follows: string; on: SQL; followed: SQL; posts: string; column: SQL };

const PEOPLE: Source = {
  follows: 'follows',
  on: sql`f.follower_id = r.person_id AND NOT ${turnedAwayFrom(sql`r.person_id`, sql`f.followed_id`)}`,
  followed: sql`f.followed_id`,
  posts: 'post_authors',
  column: sql`n.person_id`,
};
const TAGS: Source = {
  follows: 'tag_follows',
  on: sql`f.person_id = r.person_id`,
  followed: sql`f.tag_id`,
  posts: 'post_tags',
  column: sql`n.tag_id`,
};

/**
 * The newest posts of whom and what each of some readers follows, since the time of each, at most `limit` a reader. What a
 * page of the feed would show, for many at once: of each source no more is looked at than could be shown.
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
    AND ${author} <> ${reader} AND NOT ${turnedAwayFrom(reader, author)}`;
  const branches = [PEOPLE, TAGS].flatMap((source) => [
    newest(source, { at: 'published_at', part: null, now, limit }),
    newest(source, { at: 'inner_at', part: `n.visibility = v.column1`, now, limit }),
  ]);
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

type Along = { at: string; part: string | null; now: number; limit: number };

/** The newest posts of each source, along its index: those for everybody, or those of a circle apart. */
function newest({ follows, on, followed, posts, column }: Source, { at, part, now, limit }: Along): SQL {
  const time = sql.raw(`n.${at}`);
  const circles = part ? sql`CROSS JOIN (VALUES ('members'), ('connections'), ('buddies')) v` : sql``;
  return sql`SELECT r.person_id, p.post_id, ${sql.raw(`p.${at}`)} AS at
    FROM r CROSS JOIN ${sql.raw(follows)} f ON ${on} ${circles}
    CROSS JOIN ${sql.raw(posts)} p ON p.rowid IN (
      SELECT n.rowid FROM ${sql.raw(posts)} n
      WHERE ${column} = ${followed} ${part ? sql.raw(`AND ${part} AND n.inner_at IS NOT NULL`) : sql``}
        AND ${time} > r.since AND ${time} <= ${now} ORDER BY ${time} DESC LIMIT ${limit})`;
}
