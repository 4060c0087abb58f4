import { type SQL, sql } from 'drizzle-orm';
import { VISIBILITIES, type Viewer } from '#src/social/visibility.ts';
import { readablePost } from '#worker/posts/predicates.ts';

/** The number of newest posts checked for each visibility. A tag that only older posts show stays unknown. */
const MOST_ASKED = 25;

/**
 * Whether a viewer may see a restricted post with a tag, so that they may know of the tag. `tagId` is an expression. The
 * walk is along the index of restricted posts and bounded.
 */
export function showsOnPost(tagId: SQL, viewer: Viewer, now: number): SQL {
  const restricted = VISIBILITIES.filter((visibility) => visibility !== 'public').map(
    (visibility) => sql`SELECT * FROM (SELECT w.post_id FROM post_tags w
      WHERE w.tag_id = ${tagId} AND w.visibility = ${visibility} AND w.restricted_at IS NOT NULL
      ORDER BY w.restricted_at DESC LIMIT ${MOST_ASKED})`,
  );
  return sql`EXISTS (SELECT 1 FROM (${sql.join(restricted, sql` UNION ALL `)}) near CROSS JOIN posts p
    ON p.id = near.post_id AND ${readablePost(viewer, now, 'p')})`;
}
