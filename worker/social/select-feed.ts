import { type SQL, sql } from 'drizzle-orm';
import type { Ref } from '#src/shared/ref.ts';
import { targetOfComment } from '#worker/discussion/queries.ts';
import { byKind, commentable } from '#worker/platform/by-kind.ts';
import type { Db } from '#worker/platform/db.ts';
import { mergedWalk, READER, type SourceTable, type WalkStart } from '#worker/platform/merged-walk.ts';
import type { Registry } from '#worker/platform/registry.ts';
import type { TargetKind } from '#worker/platform/targets.ts';
import { hasRestricted, isBuddy, isConnected } from '#worker/social/predicates.ts';

const inPart = sql`n.visibility = w.part AND n.restricted_at IS NOT NULL`;

/** The tables in which the sources of a feed are walked. A part is a visibility; its posts are apart from the public ones. */
const TABLES: Record<string, SourceTable> = {
  author: along('post_authors', 'published_at', sql`n.person_id = w.source`),
  author_restricted: along('post_authors', 'restricted_at', sql`n.person_id = w.source AND ${inPart}`),
  tag: along('post_tags', 'published_at', sql`n.tag_id = w.source`),
  tag_restricted: along('post_tags', 'restricted_at', sql`n.tag_id = w.source AND ${inPart}`),
  series: along('series_entries', 'published_at', sql`n.series_id = w.source`),
  series_restricted: along(
    'series_entries',
    'restricted_at',
    sql`n.series_id = w.source AND n.restricted_at IS NOT NULL`,
  ),
  comment: {
    target: 'comment',
    table: 'comments',
    at: 'created_at',
    id: 'id',
    where: sql`n.author_id = w.source`,
  },
};

function along(table: string, at: string, where: SQL): SourceTable {
  return { target: 'post', table, at, id: 'post_id', where };
}

/** `comments`: whether the feed has comments as well. The authors of their targets are then asked of the registry. */
export type FeedWalk = WalkStart & { limit: number; comments: boolean };

/**
 * Selects what is new from the people, tags and series that a member follows: `target` (`post` or `comment`), `at`, `id`,
 * newest first (oldest first when going back). It leaves out what the member may not see, what is their own, and everything by
 * people whom they restrict. A row with `isEnd` is no entry; it says how far a walk came that reached its bound.
 */
export function selectFeed(db: Db, registry: Registry, me: string, { comments, limit, ...start }: FeedWalk) {
  const view = { viewer: { kind: 'member' as const, personId: READER }, now: start.until };
  const post = registry.targets.get('post');
  const comment = comments ? registry.targets.get('comment') : undefined;
  const isShown = (target: TargetKind | undefined, id: SQL) =>
    target
      ? sql`(${target.isVisible(id, view)} AND ${target.authorOf(id)} <> ${READER}
          AND NOT ${hasRestricted(READER, target.authorOf(id))})`
      : sql`0`;
  const walk = mergedWalk({
    reader: me,
    sources: feedSources(comment !== undefined),
    tables: TABLES,
    start,
    limit,
    where: ({ target, id }) =>
      sql`CASE ${target} WHEN 'comment'
        THEN ${isShown(comment, id)} AND NOT ${hasRestricted(READER, authorOfTarget(registry, id))}
        ELSE ${isShown(post, id)} END`,
  });
  return db
    .select({
      target: sql<'post' | 'comment'>`feed.target`.as('target'),
      at: sql<number>`feed.at`.as('at'),
      id: sql<string>`feed.id`.as('id'),
      on: sql<Ref | null>`iif(feed.target = 'comment', ${targetOfComment(sql`feed.id`)}, NULL)`
        .mapWith((json: string) => JSON.parse(json))
        .as('target_on'),
      isEnd: sql<boolean>`feed.is_end`.mapWith(Boolean).as('is_end'),
    })
    .from(sql`${walk} AS feed`);
}

/** Selects the people, tags and series that a member follows, as sources of a merged walk. */
function feedSources(comments: boolean): SQL {
  const ofPeople = [
    sql`('author', '')`,
    sql`('author_restricted', 'members')`,
    sql`('author_restricted', 'connections')`,
    sql`('author_restricted', 'buddies')`,
    ...(comments ? [sql`('comment', '')`] : []),
  ];
  const other = sql`f.followed_id`;
  const near = sql`CASE v.column2
    WHEN 'connections' THEN ${isConnected(other, READER)} OR ${isBuddy(other, READER)}
    WHEN 'buddies' THEN ${isBuddy(other, READER)} ELSE 1 END`;
  return sql`SELECT v.column1 AS kind, ${other} AS source, v.column2 AS part
      FROM follows f CROSS JOIN (VALUES ${sql.join(ofPeople, sql`, `)}) v
      WHERE f.follower_id = ${READER} AND NOT ${hasRestricted(READER, other)} AND ${near}
    UNION ALL
    SELECT v.column1, t.tag_id, v.column2
      FROM tag_follows t CROSS JOIN (VALUES ('tag', ''), ('tag_restricted', 'members')) v WHERE t.person_id = ${READER}
    UNION ALL
    SELECT v.column1, e.series_id, ''
      FROM series_follows e CROSS JOIN (VALUES ('series'), ('series_restricted')) v WHERE e.person_id = ${READER}`;
}

/** The author of the target of a comment. */
function authorOfTarget({ targets }: Registry, commentId: SQL): SQL {
  const author = byKind(commentable(targets.values()), sql`c.target_kind`, ({ authorOf }) =>
    authorOf(sql`c.target_id`),
  );
  return sql`(SELECT ${author} FROM comments c WHERE c.id = ${commentId})`;
}
