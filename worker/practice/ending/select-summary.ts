import { asc, eq, sql } from 'drizzle-orm';
import { MOODS, type Mood } from '#src/practice/words.ts';
import { type Db, inList, literal } from '#worker/platform/db.ts';
import { selectCheckIns } from '#worker/practice/check-ins/select-check-ins.ts';
import type { PracticeView } from '#worker/practice/practices/select-practices.ts';
import { readablePractice, showsDetails } from '#worker/practice/predicates.ts';
import { shownNameSql } from '#worker/practice/shown-name.ts';
import { practiceReflections } from '#worker/practice/tables.ts';

/** How many check-ins a summary reads moods of, how many with pictures it shows, and how many notes it chooses from. */
const MOST_MOODS = 1500;
const MOST_PICTURED = 30;
const MOST_NOTES = 5;

/** The statements of what a summary shows beside the practice itself, in so far as the viewer may see it. */
export function selectSummary(db: Db, view: PracticeView, practiceId: string) {
  return [
    selectMoods(db, view, practiceId),
    selectCheckIns(db, view, inList(sql`check_ins.id`, bestIds(practiceId))),
    selectCheckIns(db, view, inList(sql`check_ins.id`, picturedIds(practiceId))).orderBy(
      sql`check_ins.at, check_ins.id`,
    ),
    selectReflections(db, view, practiceId),
    selectNext(db, practiceId),
  ] as const;
}

/** Selects the moods of the latest check-ins that have one, the earliest first. */
function selectMoods(db: Db, { viewer, now }: PracticeView, practiceId: string) {
  return db
    .select({ day: sql<string>`m.day`.as('mood_day'), mood: sql<Mood>`m.mood`.as('mood_of_day') })
    .from(
      sql`(SELECT c.day, c.mood, c.at, c.id FROM check_ins c JOIN practices ON practices.id = c.practice_id
        WHERE c.practice_id = ${practiceId} AND c.mood IS NOT NULL
          AND ${readablePractice(viewer)} AND ${showsDetails(viewer, now)}
        ORDER BY c.at DESC, c.id DESC LIMIT ${literal(MOST_MOODS)}) m`,
    )
    .orderBy(sql`m.at, m.id`);
}

const rank = sql.raw(`CASE mood ${MOODS.map((mood, at) => `WHEN '${mood}' THEN ${at}`).join(' ')} END`);

/** The ids of the longest notes and of those of the best moods, among which `bestNotes` chooses. */
function bestIds(practiceId: string) {
  const noted = sql`FROM check_ins WHERE practice_id = ${practiceId} AND note <> ''`;
  const rest = sql`length(note) DESC, at, id LIMIT ${literal(MOST_NOTES)}`;
  return sql`(SELECT id FROM (SELECT id ${noted} ORDER BY ${rest})
    UNION SELECT id FROM (SELECT id ${noted} AND mood IS NOT NULL ORDER BY ${rank} DESC, ${rest}))`;
}

function picturedIds(practiceId: string) {
  return sql`(SELECT id FROM check_ins WHERE practice_id = ${practiceId} AND pictures <> '[]'
    ORDER BY at DESC, id DESC LIMIT ${literal(MOST_PICTURED)})`;
}

/** Selects the reflections on a practice, where the viewer sees what its check-ins say. */
export function selectReflections(db: Db, { viewer, now }: PracticeView, practiceId: string) {
  const { template, texts, html, updatedAt } = practiceReflections;
  return db
    .select({ template, texts, html, writtenAt: sql<number>`${updatedAt}`.as('written_at') })
    .from(practiceReflections)
    .innerJoin(sql`practices`, eq(sql`practices.id`, practiceReflections.practiceId))
    .where(
      sql`practice_reflections.practice_id = ${practiceId} AND ${readablePractice(viewer)}
        AND ${showsDetails(viewer, now)}`,
    )
    .orderBy(asc(template));
}

/** Selects the latest copy that the owner made of their own practice. */
function selectNext(db: Db, practiceId: string) {
  return db
    .select({
      id: sql<string>`n.id`.as('next_id'),
      name: sql<string>`${shownNameSql('n')}`.as('next_name'),
    })
    .from(sql`practices n JOIN practices p ON p.id = n.copied_from_id AND p.person_id = n.person_id`)
    .where(sql`n.copied_from_id = ${practiceId} AND n.archived_at IS NULL`)
    .orderBy(sql`n.created_at DESC`)
    .limit(1);
}
