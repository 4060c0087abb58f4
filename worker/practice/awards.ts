import { sql } from 'drizzle-orm';
import {
  checkedIn,
  checkInChanged,
  checkInUndone,
  practiceCompleted,
  practiceDeleted,
  practiceReopened,
} from '#src/practice/events.ts';
import { FEWEST_KEPT_DAYS, WORTH } from '#src/standing/rules.ts';
import { type Award, award, awardKey } from '#worker/platform/award.ts';
import { type BoardSource, boardSource } from '#worker/platform/board-source.ts';
import { literal } from '#worker/platform/db.ts';

const KEPT = 'practice.kept_day';
const COMPLETED = 'practice.completed';

/** A day on which a person kept a practice, whichever and however many. */
const dayKept = award({
  reason: KEPT,
  amount: WORTH.dayKept,
  on: [checkedIn, checkInChanged, checkInUndone, practiceDeleted],
  look: (payload) => {
    const { personId } = payload;
    const day = 'day' in payload ? (payload.day as string) : null;
    if (day === null) return { personId };
    return { personId, entries: sql`e.source_key = ${awardKey(KEPT, day)}`, sources: sql`k.day = ${day}` };
  },
  select: (person, where) => sql`SELECT k.person_id, k.day AS key, NULL AS target_kind, NULL AS target_id,
      coalesce((SELECT min(c.at) FROM check_ins c WHERE c.person_id = k.person_id AND c.day = k.day),
        unixepoch(k.day) * 1000) AS at, k.day
    FROM kept_days k WHERE k.person_id = ${person} AND k.kept = 1 AND ${where} GROUP BY k.person_id, k.day`,
});

/** A practice that was completed after enough kept days. */
const practiceDone = award({
  reason: COMPLETED,
  amount: WORTH.practiceCompleted,
  on: [practiceCompleted, practiceReopened, checkInUndone],
  look: ({ personId, practiceId }) => ({
    personId,
    entries: sql`e.source_key = ${awardKey(COMPLETED, practiceId)}`,
    sources: sql`p.id = ${practiceId}`,
  }),
  select: (
    person,
    where,
  ) => sql`SELECT p.person_id, p.id AS key, 'practice' AS target_kind, p.id AS target_id,
      p.completed_at AS at, NULL AS day
    FROM practices p WHERE p.person_id = ${person} AND p.completed_at IS NOT NULL
      AND p.kept_day_count >= ${literal(FEWEST_KEPT_DAYS)} AND ${where}`,
});

/** What practice is worth. */
export const practiceAwards: Award[] = [dayKept, practiceDone];

/** People by the days on which they kept a practice. */
export const keptDaysBoard: BoardSource = boardSource({
  name: 'kept_days',
  on: [checkedIn, checkInChanged, checkInUndone, practiceDeleted],
  people: ({ personId }) => [personId],
  scores: (people, since) => sql`SELECT k.person_id, count(DISTINCT k.day) AS score,
      unixepoch(max(k.day)) * 1000 AS reached_at
    FROM kept_days k WHERE k.person_id IN (${people}) AND k.kept = 1 AND ${since ? sql`k.day >= ${since.day}` : sql`1`}
    GROUP BY k.person_id`,
  members: (after, limit) => sql`SELECT DISTINCT k.person_id FROM kept_days k WHERE k.person_id > ${after}
    ORDER BY k.person_id LIMIT ${literal(limit)}`,
});
