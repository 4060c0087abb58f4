import { type SQL, sql } from 'drizzle-orm';
import { findable } from '#worker/accounts/queries.ts';
import type { SqlViewer } from '#worker/platform/targets.ts';
import { hasNoPage } from '#worker/social/predicates.ts';

const hides = sql`EXISTS (SELECT 1 FROM standings hiding WHERE hiding.person_id = people.id AND hiding.hidden = 1)`;

/** Whether boards rank a person, a row of `people`: others can find them, and they do not hide. */
export const isRanked = sql`(${findable} AND NOT ${hides})`;

/** Whether a viewer may see the standing of a person, a row of `people`. One always sees one's own. */
export function showsStanding(viewer: SqlViewer): SQL {
  const isSeen = sql`(${isRanked} AND NOT ${hasNoPage(viewer)})`;
  return viewer.kind === 'member' ? sql`(people.id = ${viewer.personId} OR ${isSeen})` : isSeen;
}
