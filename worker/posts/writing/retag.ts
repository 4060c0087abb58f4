import { and, eq, type SQL, sql } from 'drizzle-orm';
import { type Db, inList, type Statement } from '#worker/platform/db.ts';
import { tagsColumn } from '#worker/posts/reading/columns.ts';
import { posts, postTags } from '#worker/posts/tables.ts';

/** How many more public posts a tag will have once those of another are its own: posts with both count already. */
export function countGained(fromId: string, toId: string): SQL {
  return sql`(SELECT count(*) FROM post_tags a JOIN posts p ON p.id = a.post_id
    WHERE a.tag_id = ${fromId} AND p.announced_at IS NOT NULL AND p.listed_at IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM post_tags b WHERE b.post_id = a.post_id AND b.tag_id = ${toId}))`;
}

/** Gives the posts of a tag to another one; a post that has both keeps the other. The counters are the caller's. */
export function statementsToRetag(db: Db, fromId: string, toId: string): Statement[] {
  const hasBoth = sql`EXISTS (SELECT 1 FROM post_tags b WHERE b.post_id = post_tags.post_id AND b.tag_id = ${toId})`;
  return [
    db.delete(postTags).where(and(eq(postTags.tagId, fromId), hasBoth)),
    db.update(postTags).set({ tagId: toId }).where(eq(postTags.tagId, fromId)),
  ];
}

/** Takes a tag from all posts. */
export function statementToUntag(db: Db, tagId: string): Statement {
  return db.delete(postTags).where(eq(postTags.tagId, tagId));
}

/** The tags that posts have now, with the version that says how new that is. */
export function selectTagsOfPosts(db: Db, ids: readonly string[]) {
  return db
    .select({ id: posts.id, version: posts.version, tags: tagsColumn })
    .from(posts)
    .where(inList(posts.id, ids));
}
