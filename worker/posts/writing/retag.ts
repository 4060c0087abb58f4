import { and, eq, type SQL, sql } from 'drizzle-orm';
import { type Db, inList, type Statement } from '#worker/platform/db.ts';
import { tagsColumn } from '#worker/posts/reading/columns.ts';
import { posts, postTags } from '#worker/posts/tables.ts';

/** How many public posts a tag gains from another tag; posts with both are counted already. */
export function countGained(fromId: string, toId: string): SQL {
  return sql`(SELECT count(*) FROM post_tags a JOIN posts p ON p.id = a.post_id
    WHERE a.tag_id = ${fromId} AND p.announced_at IS NOT NULL AND p.listed_at IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM post_tags b WHERE b.post_id = a.post_id AND b.tag_id = ${toId}))`;
}

/** Moves the posts of one tag to another; a post with both keeps the other. The caller updates the counters. */
export function statementsToRetag(db: Db, fromId: string, toId: string): Statement[] {
  const hasBoth = sql`EXISTS (SELECT 1 FROM post_tags b WHERE b.post_id = post_tags.post_id AND b.tag_id = ${toId})`;
  return [
    db.delete(postTags).where(and(eq(postTags.tagId, fromId), hasBoth)),
    db.update(postTags).set({ tagId: toId }).where(eq(postTags.tagId, fromId)),
  ];
}

/** Removes a tag from all posts. */
export function statementToUntag(db: Db, tagId: string): Statement {
  return db.delete(postTags).where(eq(postTags.tagId, tagId));
}

/** The present tags of posts, with the version of each post. */
export function selectTagsOfPosts(db: Db, ids: readonly string[]) {
  return db
    .select({ id: posts.id, version: posts.version, tags: tagsColumn })
    .from(posts)
    .where(inList(posts.id, ids));
}
