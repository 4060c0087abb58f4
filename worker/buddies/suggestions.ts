import { sql } from 'drizzle-orm';
import type { BuddySuggestion } from '#src/buddies/model.ts';
import { bylineColumns, findable, toByline } from '#worker/accounts/queries.ts';
import { requireMember } from '#worker/platform/actor.ts';
import type { Context } from '#worker/platform/context.ts';
import { literal } from '#worker/platform/db.ts';
import { isRunning, readablePractice, shownNameSql } from '#worker/practice/queries.ts';
import { isBlocked, viewerOf } from '#worker/social/queries.ts';

const MOST = 8;
/** How many candidates of each kind are looked at, and for how many of the actor's practices. */
const CANDIDATES = literal(60);
const OWN = literal(10);

/**
 * People who might be buddies for the actor's running practices, among practices that members may see: first those who copied
 * the same practice, then those with the same tags, then those who do the same; among equals those whose day is at the same
 * hours and who practise at the same moment. One statement, whose cost is bounded.
 */
export async function suggestBuddies(ctx: Context): Promise<BuddySuggestion[]> {
  const { personId: me } = requireMember(ctx);
  const { db } = ctx;
  const mine = sql`(SELECT m.id, m.copied_from_id, lower(m.action) AS doing, m.moment,
      ${shownNameSql('m')} AS shown_name FROM practices m
    WHERE m.person_id = ${me} AND ${isRunning('m')} ORDER BY m.start_on DESC LIMIT ${OWN})`;
  const found = sql`(
    SELECT * FROM (SELECT p.id, m.id AS for_id, 3 AS weight FROM ${mine} m JOIN practices p
      ON p.copied_from_id = coalesce(m.copied_from_id, m.id) WHERE p.copied_from_id IS NOT NULL LIMIT ${CANDIDATES})
    UNION ALL SELECT m.copied_from_id, m.id, 3 FROM ${mine} m WHERE m.copied_from_id IS NOT NULL
    UNION ALL SELECT * FROM (SELECT t.practice_id, m.id, 2 FROM ${mine} m JOIN practice_tags own ON own.practice_id = m.id
      JOIN practice_tags t ON t.tag_id = own.tag_id LIMIT ${CANDIDATES})
    UNION ALL SELECT * FROM (SELECT p.id, m.id, 1 FROM ${mine} m JOIN (SELECT q.id, q.action FROM practices q
      WHERE q.visibility = 'public' AND q.draft = 0 AND q.archived_at IS NULL ORDER BY q.created_at DESC LIMIT ${CANDIDATES}) p
      ON lower(p.action) = m.doing))`;
  const [rows] = await db.batch([
    db
      .select({
        practiceId: sql<string>`practices.id`.as('practice_id'),
        name: sql<string>`${shownNameSql()}`.as('shown_name'),
        forPracticeId: sql<string>`c.for_id`.as('for_id'),
        forName: sql<string>`(SELECT ${shownNameSql('f')} FROM practices f WHERE f.id = c.for_id)`.as(
          'for_name',
        ),
        weight: sql<number>`c.weight`.as('weight'),
        ...bylineColumns,
      })
      .from(
        sql`(SELECT id, for_id, max(weight) AS weight, count(*) AS shared FROM ${found} GROUP BY id, for_id) c
          JOIN practices ON practices.id = c.id JOIN people ON people.id = practices.person_id
          JOIN people self ON self.id = ${me} JOIN practices mine ON mine.id = c.for_id`,
      )
      .where(
        sql`practices.person_id <> ${me} AND practices.visibility IN ('public', 'members') AND ${isRunning()}
          AND ${readablePractice(viewerOf(ctx))} AND ${findable} AND NOT ${isBlocked(sql`people.id`, sql`${me}`)}
          AND NOT EXISTS (SELECT 1 FROM practice_buddies b WHERE b.practice_id = c.for_id AND b.other_id = people.id
            AND b.state <> 'ended')
          AND NOT EXISTS (SELECT 1 FROM practice_buddies b WHERE b.asker_id = people.id AND b.other_id = ${me}
            AND b.state <> 'ended')`,
      )
      .orderBy(
        sql`c.weight DESC, c.shared DESC, (people.time_zone = self.time_zone) + (practices.moment = mine.moment) DESC,
          practices.last_check_in_at DESC, practices.id`,
      )
      .limit(MOST * 3),
  ]);
  const people = new Map(rows.toReversed().map((row) => [row.personName, row]));
  return rows
    .filter((row) => people.get(row.personName) === row)
    .slice(0, MOST)
    .map((row) => ({
      person: toByline(row),
      ...{ practiceId: row.practiceId, name: row.name },
      ...{ forPracticeId: row.forPracticeId, forName: row.forName },
      why: WHY[row.weight] ?? 'same_action',
    }));
}

const WHY: Record<number, BuddySuggestion['why']> = { 3: 'same_source', 2: 'same_tags', 1: 'same_action' };
