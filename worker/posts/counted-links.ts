import { and, eq, type SQL, sql } from 'drizzle-orm';
import { movePostCountsOfPeople } from '#worker/accounts/queries.ts';
import type { Db, Statement } from '#worker/platform/db.ts';
import { postAuthors, postTags } from '#worker/posts/tables.ts';
import { movePostCountsOfTags } from '#worker/tags/queries.ts';

/**
 * Sets the tags of a post, by slug and in order, and moves the counters of exactly the tags whose number of published
 * posts changes. The counters are moved by what the database holds at that moment, not by what somebody read before.
 */
export function statementsToSetTags(
  db: Db,
  postId: string,
  slugs: readonly string[],
  publishedAt: number | null,
): Statement[] {
  const wanted = sql`(SELECT tags.id FROM tags WHERE tags.slug IN (SELECT value FROM json_each(${JSON.stringify(slugs)})))`;
  const leaving = publishedAt === null ? sql`1` : sql`post_tags.tag_id NOT IN ${wanted}`;
  return [
    lowerTagCounts(db, postId, leaving),
    db.delete(postTags).where(and(eq(postTags.postId, postId), sql`${postTags.tagId} NOT IN ${wanted}`)),
    ...(publishedAt === null
      ? []
      : [
          movePostCountsOfTags(
            db,
            1,
            sql`tags.id IN ${wanted} AND tags.id NOT IN (
              SELECT tag_id FROM post_tags WHERE post_id = ${postId} AND published_at IS NOT NULL)`,
          ),
        ]),
    db
      .insert(postTags)
      .select(
        sql`SELECT ${postId}, tags.id, wanted.key, ${publishedAt} FROM json_each(${JSON.stringify(slugs)}) AS wanted
          JOIN tags ON tags.slug = wanted.value WHERE true`,
      )
      .onConflictDoUpdate({
        target: [postTags.postId, postTags.tagId],
        set: { position: sql`excluded.position`, publishedAt: sql`excluded.published_at` },
        setWhere: sql`position IS NOT excluded.position OR published_at IS NOT excluded.published_at`,
      }),
  ];
}

/** The same for the authors of a post, by id and in order. */
export function statementsToSetAuthors(
  db: Db,
  postId: string,
  personIds: readonly string[],
  publishedAt: number | null,
): Statement[] {
  const wanted = sql`(SELECT value FROM json_each(${JSON.stringify(personIds)}))`;
  const leaving = publishedAt === null ? sql`1` : sql`post_authors.person_id NOT IN ${wanted}`;
  return [
    lowerAuthorCounts(db, postId, leaving),
    db
      .delete(postAuthors)
      .where(and(eq(postAuthors.postId, postId), sql`${postAuthors.personId} NOT IN ${wanted}`)),
    ...(publishedAt === null
      ? []
      : [
          movePostCountsOfPeople(
            db,
            1,
            sql`people.id IN ${wanted} AND people.id NOT IN (
              SELECT person_id FROM post_authors WHERE post_id = ${postId} AND published_at IS NOT NULL)`,
          ),
        ]),
    db
      .insert(postAuthors)
      .select(
        sql`SELECT ${postId}, wanted.value, wanted.key, ${publishedAt} FROM json_each(${JSON.stringify(personIds)}) AS wanted
          WHERE true`,
      )
      .onConflictDoUpdate({
        target: [postAuthors.postId, postAuthors.personId],
        set: { position: sql`excluded.position`, publishedAt: sql`excluded.published_at` },
        setWhere: sql`position IS NOT excluded.position OR published_at IS NOT excluded.published_at`,
      }),
  ];
}

/** Takes a post from its tags and authors, which count one less if it was published. */
export function statementsToUnlink(db: Db, postId: string): Statement[] {
  return [
    lowerTagCounts(db, postId, sql`1`),
    lowerAuthorCounts(db, postId, sql`1`),
    db.delete(postTags).where(eq(postTags.postId, postId)),
    db.delete(postAuthors).where(eq(postAuthors.postId, postId)),
  ];
}

function lowerTagCounts(db: Db, postId: string, leaving: SQL): Statement {
  return movePostCountsOfTags(
    db,
    -1,
    sql`tags.id IN (SELECT tag_id FROM post_tags WHERE post_id = ${postId} AND published_at IS NOT NULL AND ${leaving})`,
  );
}

function lowerAuthorCounts(db: Db, postId: string, leaving: SQL): Statement {
  return movePostCountsOfPeople(
    db,
    -1,
    sql`people.id IN (SELECT person_id FROM post_authors WHERE post_id = ${postId} AND published_at IS NOT NULL AND ${leaving})`,
  );
}
