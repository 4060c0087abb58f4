import { type SQL, sql } from 'drizzle-orm';
import { wants } from '#worker/notifications/notices/preference-predicates.ts';
import type { Context } from '#worker/platform/context.ts';
import { type Db, rawStatement, type Statement } from '#worker/platform/db.ts';

/** The oldest due notice of a person that says that somebody responded to them. */
export type ResponseRow = {
  personId: string;
  noticeId: string;
  /** What was written, as JSON of `Words`; `{}` for a response without words. */
  words: string;
  /** Whether the person wants the type of the notice by email, and emails of notices at all. */
  isWanted: 0 | 1;
};

/** What somebody wrote, as Markdown, and the page where it is, without language prefix. */
export type Words = { markdown?: string; path?: string };

/**
 * Selects the oldest due notice of a response for each of some people, as far as `where` holds for the person (an
 * expression). A type of notice says by `response` whether its notices are of responses.
 */
export function selectResponses(
  { db, registry }: Pick<Context, 'db' | 'registry'>,
  personIds: readonly string[],
  where: (person: SQL) => SQL,
) {
  const types = [...registry.notices.values()].flatMap(({ type, response }) =>
    response ? [{ type, response }] : [],
  );
  const names = JSON.stringify(types.map(({ type }) => type));
  const wordsOf = sql`CASE n.type ${sql.join(
    types.map(({ type, response }) => sql`WHEN ${type} THEN ${response(sql`o.payload`, sql`n.person_id`)}`),
    sql` `,
  )} END`;
  return rawStatement<ResponseRow>(
    db,
    sql`SELECT found.value ->> 0 AS "noticeId", found.person_id AS "personId", found.value ->> 1 AS words,
        ${wants(sql`found.person_id`, sql`(found.value ->> 2)`, 'mail')} AND NOT EXISTS (SELECT 1 FROM notice_settings s
          WHERE s.person_id = found.person_id AND s.mail_frequency = 'never') AS "isWanted"
      FROM (SELECT who.value AS person_id, (
          SELECT json_array(n.id, words, n.type) FROM (
            SELECT n.id, n.type, n.created_at, ${wordsOf} AS words FROM notices n JOIN outbox o ON o.id = n.event_id
            WHERE n.person_id = who.value AND n.read_at IS NULL AND n.dismissed_at IS NULL AND n.mailed_at IS NULL
              AND n.type IN (SELECT value FROM json_each(${names}))
          ) n WHERE words IS NOT NULL ORDER BY n.created_at, n.id LIMIT 1) AS value
        FROM json_each(${JSON.stringify(personIds)}) who WHERE ${where(sql`who.value`)}) found
      WHERE found.value IS NOT NULL`,
  );
}

/** Marks notices as mailed that an email of their own holds, unless an event was merged into them since `at`. */
export function statementToMarkMailed(db: Db, { at, where }: { at: number; where: SQL }): Statement {
  return rawStatement(
    db,
    sql`UPDATE notices SET mailed_at = ${at} WHERE ${where} AND mailed_at IS NULL AND updated_at <= ${at}`,
  );
}
