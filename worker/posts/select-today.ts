import { and, desc, eq, not, sql } from 'drizzle-orm';
import type { Db } from '#worker/platform/db.ts';
import { postDrafts, posts } from '#worker/posts/tables.ts';

/** Newest posts looked at of each followed tag. */
const PER_TAG = 6;
const MAX_FOLLOWED = 50;

/** The ids of the newest posts for everybody or for members in the tags that a person follows, newest first. */
export function selectIdsInFollowedTags(db: Db, personId: string, now: number, limit: number) {
  return db
    .select({ id: sql<string>`newest.post_id`.as('id') })
    .from(sql`(
      SELECT pt.post_id, max(coalesce(pt.published_at, pt.inner_at)) AS published_at
      FROM (SELECT tag_id FROM tag_follows WHERE person_id = ${personId} LIMIT ${MAX_FOLLOWED}) AS f
      JOIN post_tags pt ON pt.rowid IN (
        SELECT id FROM (SELECT rowid AS id FROM post_tags WHERE tag_id = f.tag_id AND published_at <= ${now}
          ORDER BY published_at DESC LIMIT ${PER_TAG})
        UNION ALL SELECT id FROM (SELECT rowid AS id FROM post_tags
          WHERE tag_id = f.tag_id AND visibility = 'members' AND inner_at IS NOT NULL AND inner_at <= ${now}
          ORDER BY inner_at DESC LIMIT ${PER_TAG}))
      GROUP BY pt.post_id
    ) AS newest`)
    .orderBy(sql`newest.published_at DESC`)
    .limit(limit);
}

/** Whether a working copy says what is public already: there is nothing to go on with. */
const isPublicAsItIs = sql`EXISTS (
  SELECT 1 FROM post_translations x WHERE x.post_id = post_drafts.post_id AND x.locale = post_drafts.locale
    AND posts.published_at IS NOT NULL AND x.title = post_drafts.title AND x.markdown = post_drafts.markdown
    AND post_drafts.summary IN ('', x.summary)
)`;

/** The working copy to go on with: of the post that a person touched last, unless it is public as it is. */
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
      // Along the index of the posts: the first one that has something ends the walk.
      .orderBy(desc(posts.updatedAt), desc(postDrafts.updatedAt))
      .limit(1)
  );
}
