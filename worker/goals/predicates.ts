import { type SQL, sql } from 'drizzle-orm';
import type { SqlViewer } from '#worker/platform/targets.ts';
import { visibleTo } from '#worker/social/queries.ts';

/** Whether a viewer may see a goal. Every statement that shows goals uses this predicate and no other. */
export function readableGoal(viewer: SqlViewer): SQL {
  return visibleTo(viewer, { author: sql`goals.person_id`, visibility: sql`goals.visibility` });
}
