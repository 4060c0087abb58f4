import { type SQL, sql } from 'drizzle-orm';
import { VISIBILITIES, type Viewer } from '#src/social/visibility.ts';
import { readablePost } from '#worker/posts/predicates.ts';

/** So many of the newest posts of each visibility are asked: a tag that shows only on older ones stays unknown. */
const MOST_ASKED = 25;

/**
 * Whether a viewer may see a post that is not for everybody and has a tag: then they may know of the tag, too. `tagId` is an
 * expression; along the index of such posts, and bounded.
 */
export function showsOnPost(tagId: SQL, viewer: Viewer, now: number): SQL {
  const inner = VISIBILITIES.filter((visibility) => visibility !== 'public').map(
    (visibility) => sql`SELECT * FROM (SELECT w.post_id FROM post_tags w
      WHERE w.tag_id = ${tagId} AND w.visibility = ${visibility} AND w.restricted_at IS NOT NULL
      ORDER BY w.restricted_at DESC LIMIT ${MOST_ASKED})`,
  );
  return sql`EXISTS (SELECT 1 FROM (${sql.join(inner, sql` UNION ALL `)}) near CROSS JOIN posts p
    ON p.id = near.post_id AND ${readablePost(viewer, now, 'p')})`;
}
