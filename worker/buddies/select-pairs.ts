import { type SQL, sql } from 'drizzle-orm';
import { MAX_BUDDIES, type PairState } from '#src/buddies/rules.ts';
import { bylineColumns } from '#worker/accounts/queries.ts';
import { type Db, literal } from '#worker/platform/db.ts';
import { shownNameSql } from '#worker/practice/queries.ts';

/** The practice of the other of two buddies, from the view of `me`; null while they watch along. */
const theirPractice = (me: string) => sql`iif(b.asker_id = ${me}, b.other_practice_id, b.practice_id)`;

/** The last day of a kind of sign that `me` sent about the other's practice. */
const lastSign = (me: string, kind: 'nudge' | 'card') =>
  sql<string | null>`(SELECT max(s.day) FROM buddy_signs s
    WHERE s.practice_id = ${theirPractice(me)} AND s.from_id = ${me} AND s.kind = ${kind})`;

/** Rows of `practice_buddies` (`b`) of a person for which `where` holds, with the other person; the newest first. */
export function selectPairs(db: Db, me: string, where: SQL, most = MAX_BUDDIES) {
  return db
    .select({
      practiceId: sql<string>`b.practice_id`.as('practice_id'),
      askerId: sql<string>`b.asker_id`.as('asker_id'),
      otherId: sql<string>`b.other_id`.as('other_id'),
      otherPracticeId: sql<string | null>`b.other_practice_id`.as('other_practice_id'),
      state: sql<PairState>`b.state`.as('state'),
      reason: sql<string>`b.reason`.as('reason'),
      askedAt: sql<number>`b.asked_at`.as('asked_at'),
      answeredAt: sql<number | null>`b.answered_at`.as('answered_at'),
      declinedAt: sql<number | null>`b.declined_at`.as('declined_at'),
      otherName: sql<string>`(SELECT o.name FROM people o WHERE o.id = b.other_id)`.as('other_name'),
      practiceName: sql<string>`(SELECT ${shownNameSql('p')} FROM practices p WHERE p.id = b.practice_id)`.as(
        'practice_name',
      ),
      ...bylineColumns,
      timeZone: sql<string>`people.time_zone`.as('time_zone_of_other'),
      quietFrom: sql<number | null>`n.quiet_from`.as('quiet_from'),
      quietTo: sql<number | null>`n.quiet_to`.as('quiet_to'),
      nudgedOn: lastSign(me, 'nudge').as('nudged_on'),
      cardOn: lastSign(me, 'card').as('card_on'),
    })
    .from(
      sql`practice_buddies b JOIN people ON people.id = iif(b.asker_id = ${me}, b.other_id, b.asker_id)
        LEFT JOIN notice_settings n ON n.person_id = people.id`,
    )
    .where(sql`(b.asker_id = ${me} OR b.other_id = ${me}) AND ${where}`)
    .orderBy(sql`coalesce(b.answered_at, b.asked_at) DESC, b.practice_id`)
    .limit(literal(most) as never);
}

export type PairRow = Awaited<ReturnType<typeof selectPairs>>[number];

/** The ids of both practices of such rows, as a subquery. */
export function practicesOfPairs(me: string, where: SQL, most = MAX_BUDDIES): SQL {
  return sql`(WITH b AS MATERIALIZED (SELECT * FROM practice_buddies b WHERE (b.asker_id = ${me} OR b.other_id = ${me}) AND ${where}
      AND b.state = 'accepted' ORDER BY b.answered_at DESC, b.practice_id LIMIT ${literal(most)})
    SELECT b.practice_id FROM b UNION SELECT b.other_practice_id FROM b WHERE b.other_practice_id IS NOT NULL)`;
}
