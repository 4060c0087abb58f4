import { and, eq, type SQL, sql } from 'drizzle-orm';
import type { Visibility } from '#src/social/visibility.ts';
import { movePostCountsOfPeople } from '#worker/accounts/queries.ts';
import type { Db, Statement } from '#worker/platform/db.ts';
import { postAuthors, postTags } from '#worker/posts/tables.ts';
import { movePostCountsOfTags, tagIdsOf } from '#worker/tags/queries.ts';

/** The columns of a post that its tags and authors copy: since when it is listed, and for whom. */
export type Listing = { publishedAt: number | null; visibility: Visibility; restrictedAt: number | null };

/** The same, and whether the tags and authors counted the post before and count it from now on. */
export type Linked = Listing & { wasCounted: boolean; isCounted: boolean };

/**
 * Sets the tags of a post, by slug or synonym and in order, and changes the counters of exactly the tags whose number of
 * public posts changes. The tags before are read inside the batch, not from an earlier read.
 */
export function statementsToSetTags(
  db: Db,
  postId: string,
  slugs: readonly string[],
  { wasCounted, isCounted, ...listing }: Linked,
): Statement[] {
  const wanted = tagIdsOf(slugs);
  const leaving = isCounted ? sql`post_tags.tag_id NOT IN ${wanted}` : sql`1`;
  const counting = wasCounted
    ? sql`tags.id NOT IN (SELECT tag_id FROM post_tags WHERE post_id = ${postId})`
    : sql`1`;
  return [
    ...(wasCounted ? [lowerTagCounts(db, postId, leaving)] : []),
    db.delete(postTags).where(and(eq(postTags.postId, postId), sql`${postTags.tagId} NOT IN ${wanted}`)),
    ...(isCounted ? [movePostCountsOfTags(db, 1, sql`tags.id IN ${wanted} AND ${counting}`)] : []),
    db
      .insert(postTags)
      .select(
        // A tag may be named twice, by its slug and by a synonym.
        sql`SELECT ${postId}, coalesce(tags.id, also.tag_id) AS id, min(wanted.key), ${copies(listing)}
          FROM json_each(${JSON.stringify(slugs)}) AS wanted
          LEFT JOIN tags ON tags.slug = wanted.value LEFT JOIN tag_synonyms also ON also.slug = wanted.value
          WHERE coalesce(tags.id, also.tag_id) IS NOT NULL GROUP BY 2`,
      )
      .onConflictDoUpdate({
        target: [postTags.postId, postTags.tagId],
        ...whereNew,
      }),
  ];
}

/** The same for the authors of a post, by id and in order. */
export function statementsToSetAuthors(
  db: Db,
  postId: string,
  personIds: readonly string[],
  { wasCounted, isCounted, ...listing }: Linked,
): Statement[] {
  const wanted = sql`(SELECT value FROM json_each(${JSON.stringify(personIds)}))`;
  const leaving = isCounted ? sql`post_authors.person_id NOT IN ${wanted}` : sql`1`;
  const counting = wasCounted
    ? sql`people.id NOT IN (SELECT person_id FROM post_authors WHERE post_id = ${postId})`
    : sql`1`;
  return [
    ...(wasCounted ? [lowerAuthorCounts(db, postId, leaving)] : []),
    db
      .delete(postAuthors)
      .where(and(eq(postAuthors.postId, postId), sql`${postAuthors.personId} NOT IN ${wanted}`)),
    ...(isCounted ? [movePostCountsOfPeople(db, 1, sql`people.id IN ${wanted} AND ${counting}`)] : []),
    db
      .insert(postAuthors)
      .select(
        sql`SELECT ${postId}, wanted.value, wanted.key, ${copies(listing)} FROM json_each(${JSON.stringify(personIds)}) AS wanted
          WHERE true`,
      )
      .onConflictDoUpdate({
        target: [postAuthors.postId, postAuthors.personId],
        ...whereNew,
      }),
  ];
}

function copies({ publishedAt, visibility, restrictedAt }: Listing): SQL {
  return sql`${publishedAt}, ${visibility}, ${restrictedAt}`;
}

const whereNew = {
  set: {
    position: sql`excluded.position`,
    publishedAt: sql`excluded.published_at`,
    visibility: sql`excluded.visibility`,
    restrictedAt: sql`excluded.restricted_at`,
  },
  setWhere: sql`(position, published_at, visibility, restricted_at)
    IS NOT (excluded.position, excluded.published_at, excluded.visibility, excluded.restricted_at)`,
};

/** Makes the tags and authors of a post that has become public count it. */
export function statementsToCount(db: Db, postId: string): Statement[] {
  return [
    movePostCountsOfTags(db, 1, sql`tags.id IN (SELECT tag_id FROM post_tags WHERE post_id = ${postId})`),
    movePostCountsOfPeople(
      db,
      1,
      sql`people.id IN (SELECT person_id FROM post_authors WHERE post_id = ${postId})`,
    ),
  ];
}

/** Removes a post from its tags and authors, and from their counters if they counted it. */
export function statementsToUnlink(db: Db, postId: string, wasCounted: boolean): Statement[] {
  return [
    ...(wasCounted ? [lowerTagCounts(db, postId, sql`1`), lowerAuthorCounts(db, postId, sql`1`)] : []),
    db.delete(postTags).where(eq(postTags.postId, postId)),
    db.delete(postAuthors).where(eq(postAuthors.postId, postId)),
  ];
}

function lowerTagCounts(db: Db, postId: string, leaving: SQL): Statement {
  return movePostCountsOfTags(
    db,
    -1,
    sql`tags.id IN (SELECT tag_id FROM post_tags WHERE post_id = ${postId} AND ${leaving})`,
  );
}

function lowerAuthorCounts(db: Db, postId: string, leaving: SQL): Statement {
  return movePostCountsOfPeople(
    db,
    -1,
    sql`people.id IN (SELECT person_id FROM post_authors WHERE post_id = ${postId} AND ${leaving})`,
  );
}
