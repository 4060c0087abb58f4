import { type SQL, sql } from 'drizzle-orm';
import type { Viewer } from '#src/social/visibility.ts';
import { type Db, inList, named, type ResultsOf } from '#worker/platform/db.ts';
import { judge } from '#worker/practice/days/judge.ts';
import { selectFacts, toFacts } from '#worker/practice/days/select-facts.ts';
import { todayOf } from '#worker/practice/practices/view.ts';
import { readablePractice } from '#worker/practice/predicates.ts';
import { shownNameSql } from '#worker/practice/shown-name.ts';
import { practices } from '#worker/practice/tables.ts';

/**
 * The statements that read how far practices with an end have come, of those with the ids of a subquery that the viewer may
 * see; `toPracticeProgress` reads their results.
 */
export function selectPracticeProgress(db: Db, viewer: Viewer, ids: SQL) {
  const shown = sql`(SELECT practices.id FROM practices WHERE ${inList(sql`practices.id`, ids)}
    AND practices.end_on IS NOT NULL AND ${readablePractice(viewer)})`;
  return [selectJudgeable(db, shown), ...selectFacts(db, shown)] as const;
}

function selectJudgeable(db: Db, ids: SQL) {
  return db
    .select({
      id: practices.id,
      ownerId: named(practices.personId, 'owner_id'),
      startOn: practices.startOn,
      endOn: practices.endOn,
      completedAt: practices.completedAt,
      checkInCount: practices.checkInCount,
      timeZone: sql<string>`people.time_zone`.as('time_zone_of_owner'),
      dayStartMinutes: sql<number>`people.day_start_minutes`.as('day_start_of_owner'),
    })
    .from(practices)
    .innerJoin(sql`people`, sql`people.id = practices.person_id`)
    .where(inList(practices.id, ids));
}

/** What a practice has come to: kept of due days so far, and how much of its time has passed; each 0 to 1. */
export type PracticeProgress = { rate: number | null; elapsed: number | null; isCompleted: boolean };

/** The results of `selectPracticeProgress`, by the ids of the practices. */
export function toPracticeProgress(
  [rows, ...facts]: ResultsOf<ReturnType<typeof selectPracticeProgress>>,
  now: number,
): Map<string, PracticeProgress> {
  const factsOf = toFacts(facts);
  return new Map(
    rows.map((row) => {
      const { rate, elapsed } = judge(row, factsOf(row), todayOf(row, now)).stats;
      return [row.id, { rate, elapsed, isCompleted: row.completedAt !== null }];
    }),
  );
}

/** Selects a person's practices that are not archived, by their names, the newest first. */
export function selectOwnPracticeNames(db: Db, personId: string, limit: number) {
  return db
    .select({
      id: practices.id,
      name: sql<string>`${shownNameSql()}`.as('name_of_practice'),
    })
    .from(practices)
    .where(sql`practices.person_id = ${personId} AND practices.archived_at IS NULL`)
    .orderBy(sql`practices.created_at DESC, practices.id DESC`)
    .limit(limit);
}
