import { sql } from 'drizzle-orm';
import { levelOf } from '#src/standing/levels.ts';
import type { Context } from '#worker/platform/context.ts';
import type { Db } from '#worker/platform/db.ts';
import { viewerOf } from '#worker/social/queries.ts';
import { showsStanding } from '#worker/standing/predicates.ts';
import { standings } from '#worker/standing/tables.ts';

/** Selects the experience of a person by their handle; no row where the reader may not see it. */
export function selectExperienceOf({ db, actor }: Context, name: string) {
  return db
    .select({ experience: sql<number>`standings.experience`.as('experience') })
    .from(sql`people JOIN standings ON standings.person_id = people.id`)
    .where(sql`people.name = ${name} AND ${showsStanding(viewerOf({ actor }))}`);
}

/** Selects one's own experience. */
export function selectOwnExperience(db: Db, personId: string) {
  return db.select({ experience: standings.experience }).from(standings).where(sql`person_id = ${personId}`);
}

/** The level of a row; null below the first one, which is not shown. */
export function toLevel([row]: readonly { experience: number }[]): number | null {
  return levelOf(row?.experience ?? 0) || null;
}
