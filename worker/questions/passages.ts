import { sql } from 'drizzle-orm';
import {
  answerDeleted,
  answerEdited,
  answerPosted,
  questionAsked,
  questionDeleted,
  questionEdited,
} from '#src/questions/events.ts';
import { answerAnchor, questionPath } from '#src/questions/rules.ts';
import type { Locale } from '#src/shared/locale.ts';
import { type Db, inList, rawStatement } from '#worker/platform/db.ts';
import { type PassageText, passageKind } from '#worker/platform/passage-kind.ts';
import { indexedOn, type TargetIds } from '#worker/platform/searchable.ts';
import { readableAnswer, readableQuestion } from '#worker/questions/predicates.ts';

/** The text of a question, and each answer as a part of it. */
export const questionPassages = passageKind({
  kind: 'question',
  madeOn: [
    indexedOn([questionAsked, questionEdited, questionDeleted], ({ questionId }) => [questionId]),
    indexedOn([answerPosted, answerEdited, answerDeleted], ({ questionId }) => [questionId]),
  ],
  select: selectTexts,
  toText,
  ids: sql`(SELECT id FROM questions)`,
  slug: ({ id, part }, { viewer }) => sql`iif(${part} = '',
    (SELECT q.slug FROM questions q WHERE q.id = ${id} AND ${readableQuestion(viewer, 'q')}),
    (SELECT q.slug FROM answers a JOIN questions q ON q.id = a.question_id
      WHERE a.id = ${part} AND ${readableAnswer(viewer, 'a', 'q')}))`,
  toPath: questionPath,
});

type Row = { targetId: string; part: string; locale: Locale; title: string; ownerId: string; text: string };

function selectTexts(db: Db, ids: TargetIds) {
  return rawStatement<Row>(
    db,
    sql`SELECT q.id AS "targetId", '' AS part, q.locale, q.title, q.author_id AS "ownerId", q.plain_text AS text
      FROM questions q WHERE ${inList(sql`q.id`, ids)}
    UNION ALL
    SELECT q.id, a.id, q.locale, q.title, a.author_id, a.plain_text
      FROM questions q JOIN answers a ON a.question_id = q.id WHERE ${inList(sql`q.id`, ids)}`,
  );
}

function toText(row: Row): PassageText {
  const anchor = row.part === '' ? null : answerAnchor(row.part);
  return { ...row, headings: [], anchor, tier: 'free', visibility: 'public' };
}
