import { type SQL, sql } from 'drizzle-orm';
import type { Viewer } from '#src/social/visibility.ts';
import { hasNoPage } from '#worker/social/queries.ts';

/**
 * The names of those whom a comment mentions and whose pages a viewer does not find, as a JSON list. A text is rendered once,
 * and leads to their pages.
 */
export function pagelessNames(comments: string, viewer: Viewer): SQL {
  return sql`(SELECT json_group_array(people.name) FROM mentions m CROSS JOIN people ON people.id = m.person_id
    WHERE m.source_kind = 'comment' AND m.source_id = ${sql.raw(comments)}.id AND ${hasNoPage(viewer)})`;
}
