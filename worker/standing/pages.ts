import { sql } from 'drizzle-orm';
import { personGroup } from '#src/accounts/cache-groups.ts';
import { levelReached, standingHidden } from '#src/standing/events.ts';
import { inList } from '#worker/platform/db.ts';
import { invalidates } from '#worker/platform/invalidation.ts';

/** A person's page shows their level, unless they hide it. */
export const standingInvalidations = [
  invalidates([levelReached, standingHidden], async ({ db }, changed) => {
    const ids = [...new Set(changed.map(({ personId }) => personId))];
    const [rows] = await db.batch([
      db
        .select({ name: sql<string>`people.name`.as('name') })
        .from(sql`people`)
        .where(inList(sql`people.id`, ids)),
    ]);
    return rows.map(({ name }) => personGroup(name));
  }),
];
