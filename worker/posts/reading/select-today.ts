import { and, desc, eq, not, sql } from 'drizzle-orm';
import type { Db } from '#worker/platform/db.ts';
import { postDrafts, posts } from '#worker/posts/tables.ts';

/** Whether a working copy equals the published text, so that there is nothing to continue. */
const isPublicAsItIs = sql`EXISTS (
  SELECT 1 FROM post_translations x WHERE x.post_id = post_drafts.post_id AND x.locale = post_drafts.locale
    AND posts.published_at IS NOT NULL AND x.title = post_drafts.title AND x.markdown = post_drafts.markdown
    AND post_drafts.summary IN ('', x.summary)
)`;

/** The working copy to continue: of the post that a person touched last, unless it equals the published text. */
export function selectLatestDraft(db: Db, ownerId: string) {
  return (
    db
      .select({
        postId: postDrafts.postId,
        locale: postDrafts.locale,
        title: postDrafts.title,
        updatedAt: sql<number>`post_drafts.updated_at`.as('draft_updated_at'),
      })
      .from(posts)
      .innerJoin(postDrafts, eq(postDrafts.postId, posts.id))
      .where(and(eq(posts.ownerId, ownerId), not(isPublicAsItIs)))
      // Along the index of the posts: the first post with such a working copy ends the walk.
      .orderBy(desc(posts.updatedAt), desc(postDrafts.updatedAt))
      .limit(1)
  );
}
