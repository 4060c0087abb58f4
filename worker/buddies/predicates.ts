import { type SQL, sql } from 'drizzle-orm';

/**
 * Whether a person is a buddy of a practice: of its owner for this practice, whoever of the two asked. The arguments are
 * expressions; that of a practice must not name a column of `practice_buddies`.
 */
export function isBuddyOfPractice(practice: SQL, person: SQL): SQL {
  return sql`(EXISTS (SELECT 1 FROM practice_buddies pb WHERE pb.practice_id = ${practice} AND pb.other_id = ${person}
      AND pb.state = 'accepted')
    OR EXISTS (SELECT 1 FROM practice_buddies pb WHERE pb.other_practice_id = ${practice} AND pb.asker_id = ${person}
      AND pb.state = 'accepted'))`;
}

/** Whether a request awaits the answer of the person who was asked. */
export function isAskingBuddy(askerId: string, otherId: string): SQL {
  return sql`EXISTS (SELECT 1 FROM practice_buddies pb WHERE pb.asker_id = ${askerId} AND pb.other_id = ${otherId}
    AND pb.state = 'asked')`;
}

/** Whether two people are buddies of any practice. */
export function areBuddies(a: SQL, b: SQL): SQL {
  return sql`EXISTS (SELECT 1 FROM practice_buddies pb
    WHERE (pb.asker_id, pb.other_id) IN (VALUES (${a}, ${b}), (${b}, ${a})) AND pb.state = 'accepted')`;
}
