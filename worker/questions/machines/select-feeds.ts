import { sql } from 'drizzle-orm';
import type { Locale } from '#src/shared/locale.ts';
import { ANYBODY } from '#src/social/visibility.ts';
import { originOf } from '#worker/origins/queries.ts';
import { type Db, literal, rawStatement } from '#worker/platform/db.ts';
import { readableAnswer, readableQuestion } from '#worker/questions/predicates.ts';
import { type BylineRow, bylineColumns, questionTagsJson } from '#worker/questions/reading/columns.ts';
import { questionIdOf } from '#worker/questions/target.ts';
import { tagIdOf } from '#worker/tags/queries.ts';

/** How many of the newest questions a feed searches for those in its language. */
const LOOK_BACK = 300;

/** A question or an answer as programs get it; `tags` is the JSON of `TagRef[]`. */
export type WrittenRow = BylineRow & {
  id: string;
  slug: string;
  locale: Locale;
  title: string;
  markdown: string;
  html: string;
  tags: string;
  createdAt: number;
  updatedAt: number;
  /** The JSON of `Origin`, which `toOrigin` reads. */
  origin: string | null;
};

const written = sql`questions.slug AS slug, questions.locale AS locale, questions.title AS title,
  ${questionTagsJson} AS tags, ${bylineColumns}`;

/** The newest questions in a language, of one tag or of all. */
export function selectQuestionsForFeed(
  db: Db,
  locale: Locale,
  { tag, limit }: { tag?: string; limit: number },
) {
  const newest =
    tag === undefined
      ? sql`SELECT w.id AS id, w.created_at AS at FROM questions w ORDER BY w.created_at DESC, w.id DESC`
      : sql`SELECT w.question_id AS id, w.asked_at AS at FROM question_tags w WHERE w.tag_id = ${tagIdOf(tag)}
          ORDER BY w.asked_at DESC, w.question_id DESC`;
  return rawStatement<WrittenRow>(
    db,
    sql`SELECT questions.id AS id, questions.markdown AS markdown, questions.html AS html,
        ${originOf('question', sql`questions.id`)} AS origin,
        questions.created_at AS "createdAt", questions.updated_at AS "updatedAt", ${written}
      FROM (${newest} LIMIT ${literal(LOOK_BACK)}) newest JOIN questions ON questions.id = newest.id
        AND questions.locale = ${locale} AND ${readableQuestion(ANYBODY)}
      JOIN people ON people.id = questions.author_id
      ORDER BY newest.at DESC, newest.id DESC LIMIT ${literal(limit)}`,
  );
}

/** A question as it was written: one row or none. */
export function selectQuestionAsWritten(db: Db, slug: string) {
  return rawStatement<WrittenRow>(
    db,
    sql`SELECT questions.id AS id, questions.markdown AS markdown, questions.html AS html,
        ${originOf('question', sql`questions.id`)} AS origin,
        questions.created_at AS "createdAt", questions.last_activity_at AS "updatedAt", ${written}
      FROM questions JOIN people ON people.id = questions.author_id
      WHERE questions.slug = ${slug} AND ${readableQuestion(ANYBODY)}`,
  );
}

/** The answers to a question as they were written: the newest, or the best. */
export function selectAnswersAsWritten(
  db: Db,
  slug: string,
  { sort, limit }: { sort: 'newest' | 'best'; limit: number },
) {
  const order =
    sort === 'newest'
      ? sql`answers.created_at DESC, answers.id DESC`
      : sql`answers.rank DESC, answers.id DESC`;
  return rawStatement<WrittenRow>(
    db,
    sql`SELECT answers.id AS id, answers.markdown AS markdown, answers.html AS html,
        ${originOf('answer', sql`answers.id`)} AS origin,
        answers.created_at AS "createdAt", coalesce(answers.edited_at, answers.created_at) AS "updatedAt", ${written}
      FROM answers JOIN questions ON questions.id = answers.question_id JOIN people ON people.id = answers.author_id
      WHERE answers.question_id = ${questionIdOf(slug)} AND ${readableAnswer(ANYBODY)}
      ORDER BY ${order} LIMIT ${literal(limit)}`,
  );
}

/** Questions for a sitemap, ordered by id. */
export function selectQuestionsForSitemap(db: Db, { afterId, limit }: { afterId: string; limit: number }) {
  return rawStatement<{ id: string; slug: string; locale: Locale; updatedAt: number }>(
    db,
    sql`SELECT questions.id AS id, questions.slug AS slug, questions.locale AS locale,
        questions.last_activity_at AS "updatedAt"
      FROM questions WHERE questions.id > ${afterId} AND ${readableQuestion(ANYBODY)}
      ORDER BY questions.id LIMIT ${limit}`,
  );
}
