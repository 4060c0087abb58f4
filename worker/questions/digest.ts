import { sql } from 'drizzle-orm';
import { questionPath } from '#src/questions/rules.ts';
import { translator } from '#src/shared/translate.ts';
import { type Db, rawStatement } from '#worker/platform/db.ts';
import type { DigestPart, DigestReader, DigestSection } from '#worker/platform/digest-section.ts';
import { readableQuestion } from '#worker/questions/predicates.ts';
import { hasRestricted } from '#worker/social/queries.ts';

/** How many questions a digest lists. */
const NAMED = 5;

type NewRow = { personId: string; slug: string; title: string; answerCount: number };

/** New questions with tags that a reader follows, by others whom they do not restrict. */
export const newQuestions: DigestSection = {
  name: 'questions.followed',
  cadences: ['daily', 'weekly'],
  compose: async (ctx, readers) => {
    const [rows] = await ctx.db.batch([selectNew(ctx.db, readers, ctx.clock.now())]);
    const ofReader = Map.groupBy(rows, ({ personId }) => personId);
    return new Map(
      readers.flatMap((reader) => {
        const found = ofReader.get(reader.personId) ?? [];
        return found.length > 0 ? [[reader.personId, toPart(reader, found)] as const] : [];
      }),
    );
  },
};

/** The newest questions of the tags of each reader since a time of their own; each tag along its index. */
function selectNew(db: Db, readers: readonly DigestReader[], now: number) {
  const given = JSON.stringify(readers.map(({ personId, since }) => [personId, since]));
  const reader = sql`found.person_id`;
  return rawStatement<NewRow>(
    db,
    sql`SELECT person_id AS "personId", slug, title, answer_count AS "answerCount" FROM (
      SELECT found.person_id, q.slug, q.title, q.answer_count, row_number() OVER (
        PARTITION BY found.person_id ORDER BY q.created_at DESC, q.id DESC) AS place
      FROM (
        WITH r AS (SELECT value ->> 0 AS person_id, value ->> 1 AS since FROM json_each(${given}))
        SELECT DISTINCT r.person_id, p.question_id FROM r CROSS JOIN tag_follows f ON f.person_id = r.person_id
        CROSS JOIN question_tags p ON p.rowid IN (
          SELECT n.rowid FROM question_tags n WHERE n.tag_id = f.tag_id AND n.asked_at > r.since AND n.asked_at <= ${now}
          ORDER BY n.asked_at DESC LIMIT ${NAMED})
      ) found JOIN questions q ON q.id = found.question_id
      WHERE q.author_id <> ${reader} AND NOT ${hasRestricted(reader, sql`q.author_id`)}
        AND ${readableQuestion({ kind: 'member', personId: reader }, 'q')}
    ) WHERE place <= ${NAMED} ORDER BY person_id, place`,
  );
}

function toPart({ locale }: DigestReader, rows: readonly NewRow[]): DigestPart {
  const t = translator(locale);
  return {
    heading: t('questions:digest.heading'),
    entries: rows.map(({ slug, title, answerCount }) => ({
      title,
      detail: t('questions:card.answers', { count: answerCount }),
      path: questionPath(slug),
    })),
  };
}
