import { sql } from 'drizzle-orm';
import type { Db } from '#worker/platform/db.ts';
import { isBlocked } from '#worker/social/queries.ts';

/**
 * The numbers of a person by their handle, whoever they are, and whether they and the reader are hidden from each other:
 * one row, for a page's own batch. `reader`: null for nobody in particular.
 */
export function selectSocialCounts(db: Db, name: string, reader: string | null) {
  const hidden = reader === null ? sql`0` : isBlocked(sql`p.id`, sql`${reader}`);
  return db
    .select({
      followers: sql<number>`coalesce(n.followers, 0)`.as('followers'),
      following: sql<number>`coalesce(n.following, 0)`.as('following'),
      connections: sql<number>`coalesce(n.connections, 0)`.as('connections'),
      hidden: sql<number>`${hidden}`.as('hidden'),
    })
    .from(sql`people p LEFT JOIN social_counts n ON n.person_id = p.id`)
    .where(sql`p.name = ${name}`)
    .limit(1);
}

/** Whether a person and the reader are hidden from each other. */
export function isHiddenFrom({ hidden }: { hidden: number }): boolean {
  return hidden === 1;
}
