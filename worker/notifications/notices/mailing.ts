import { type SQL, sql } from 'drizzle-orm';
import { wants } from '#worker/notifications/notices/preference-predicates.ts';
import { selectNotices } from '#worker/notifications/notices/select-notices.ts';
import { type Db, rawStatement, type Statement } from '#worker/platform/db.ts';

/** Whether a row `n` of `notices` may come by mail. */
const mayCome = wants(sql`n.person_id`, sql`n.type`, 'mail');

/** What is unread and which no mail told; `n` is a row of `notices`. */
const unmailed = sql`n.read_at IS NULL AND n.dismissed_at IS NULL AND n.mailed_at IS NULL`;

/** Whether a mail of notices would have something to tell a person; `person` is an expression over their id. */
export function hasUnmailed(person: SQL): SQL {
  return sql`EXISTS (SELECT 1 FROM notices n WHERE n.person_id = ${person} AND ${unmailed} AND ${mayCome})`;
}

/**
 * What a mail of notices tells some people: of each at most `perPerson`, P1 before P2, the oldest first, with its actor.
 * The texts come of `hydrateTargets` (titles, as that person may see them) and `presentNotice`.
 */
export function selectUnmailed(
  db: Db,
  { personIds, perPerson }: { personIds: readonly string[]; perPerson: number },
) {
  return selectNotices(
    db,
    sql`notices.id IN (SELECT m.id FROM json_each(${JSON.stringify(personIds)}) who JOIN notices m ON m.id IN (
      SELECT n.id FROM notices n WHERE n.person_id = who.value AND ${unmailed} AND ${mayCome}
      ORDER BY n.priority, n.updated_at LIMIT ${perPerson}))`,
  ).orderBy(sql`notices.person_id, notices.priority, notices.updated_at`);
}

/**
 * All that a mail to some people counts, a person, in the order of its lines and no further than a thousand: for «and 12
 * more». `numbers` are row numbers as JSON: the ids of that much would not fit into a parameter.
 */
export function selectUnmailedNumbers(db: Db, personIds: readonly string[]) {
  return rawStatement<{ person_id: string; numbers: string }>(
    db,
    sql`SELECT who.value AS person_id, (SELECT json_group_array(number) FROM
        (SELECT n.rowid AS number FROM notices n WHERE n.person_id = who.value AND ${unmailed} AND ${mayCome}
          ORDER BY n.priority, n.updated_at LIMIT 1000)) AS numbers
      FROM json_each(${JSON.stringify(personIds)}) who`,
  );
}

/** What the mails to some people are made of: the notices that have a line, and the numbers of all that are counted. */
export type MailedParts = {
  personIds: readonly string[];
  lines: readonly string[];
  counted: readonly number[];
};

/**
 * Notes what mails told that were composed at `at`, and nothing else: what was let in, asked anew, told or merged since stays
 * for the next mail. What has a line was told though it was held or taken back since. What may not come by mail goes along.
 * Put it in the batch that queues the emails.
 */
export function markMailed(
  db: Db,
  { personIds, lines, counted, at }: MailedParts & { at: number },
): Statement[] {
  return [
    rawStatement(
      db,
      sql`UPDATE notices AS n SET mailed_at = ${at} WHERE n.person_id IN (SELECT value FROM json_each(${JSON.stringify(personIds)}))
        AND ${unmailed} AND +n.updated_at <= ${at}
        AND (n.rowid IN (SELECT value FROM json_each(${JSON.stringify(counted)})) OR NOT ${mayCome})`,
    ),
    rawStatement(
      db,
      sql`UPDATE notices SET mailed_at = ${at} WHERE id IN (SELECT value FROM json_each(${JSON.stringify(lines)}))
        AND (mailed_at IS NULL OR mailed_at = 0) AND updated_at <= ${at}`,
    ),
  ];
}

/**
 * Notes that a mail left some notices out for good, because what they are about is gone: else they would open window after
 * window. What was merged into one since `at` is looked at anew.
 */
export function markPassedOver(
  db: Db,
  { noticeIds, at }: { noticeIds: readonly string[]; at: number },
): Statement {
  return rawStatement(
    db,
    sql`UPDATE notices SET mailed_at = ${at} WHERE id IN (SELECT value FROM json_each(${JSON.stringify(noticeIds)}))
      AND mailed_at IS NULL AND updated_at <= ${at}`,
  );
}
