import { type SQL, sql } from 'drizzle-orm';
import { personClaimed } from '#src/claims/events.ts';
import { questionAsked, questionDeleted, questionEdited, questionImported } from '#src/questions/events.ts';
import { questionPath } from '#src/questions/rules.ts';
import type { QuestionHit } from '#src/questions/search-hit.ts';
import type { OwnHitFields } from '#src/search/hit.ts';
import type { Locale } from '#src/shared/locale.ts';
import { type Db, inList } from '#worker/platform/db.ts';
import { indexedOn, type SearchDocument, searchable, type TargetIds } from '#worker/platform/searchable.ts';
import { readableQuestion } from '#worker/questions/predicates.ts';
import { questionTagsJson } from '#worker/questions/reading/columns.ts';
import { questions } from '#worker/questions/tables.ts';
import { selectTagsOfQuestions } from '#worker/questions/writing/retag.ts';
import { tagIdOf } from '#worker/tags/queries.ts';

type FoundQuestion = {
  slug: string;
  locale: Locale;
  answerCount: number;
  voteScore: number;
  isAnswered: 0 | 1;
};

/** How a search finds questions: one document, in the language of the question. */
export const questionSearchable = searchable({
  kind: 'question',
  isNamed: false,
  indexedOn: [
    indexedOn([personClaimed], ({ questionIds }) => questionIds),
    indexedOn([questionAsked, questionEdited, questionDeleted, questionImported], ({ questionId }) => [
      questionId,
    ]),
  ],
  select: selectForIndex,
  toDocument: ({ tags, ...row }): SearchDocument => ({ ...row, tags: tags.map(({ name }) => name) }),
  isIndexed: (id, locale) =>
    sql`EXISTS (SELECT 1 FROM questions q WHERE q.id = ${id} AND q.locale = ${locale})`,
  slug: (id, { viewer }) =>
    sql`(SELECT q.slug FROM questions q WHERE q.id = ${id} AND ${readableQuestion(viewer, 'q')})`,
  toPath: questionPath,
  found: (id, _, { viewer }) => sql`(SELECT json_object('slug', q.slug, 'locale', q.locale,
      'answerCount', q.answer_count, 'voteScore', q.vote_score, 'isAnswered', q.accepted_answer_id IS NOT NULL)
    FROM questions q WHERE q.id = ${id} AND ${readableQuestion(viewer, 'q')})`,
  toHit: ({
    slug,
    locale,
    answerCount,
    voteScore,
    isAnswered,
  }: FoundQuestion): OwnHitFields<QuestionHit> => ({
    path: questionPath(slug),
    ...{ locale, answerCount, voteScore },
    isAnswered: Boolean(isAnswered),
  }),
  idsWith: questionIdsWith,
  selectTags: selectTagsOfQuestions,
});

function selectForIndex(db: Db, ids: TargetIds) {
  return db
    .select({
      targetId: questions.id,
      version: questions.version,
      publishedAt: questions.createdAt,
      ownerId: questions.authorId,
      locale: questions.locale,
      title: questions.title,
      body: questions.plainText,
      tags: sql<{ name: string }[]>`${questionTagsJson}`
        .mapWith((json: string) => JSON.parse(json) as { name: string }[])
        .as('question_tags'),
    })
    .from(questions)
    .where(inList(questions.id, ids));
}

function questionIdsWith({ tag, author }: { tag?: string | undefined; author?: string | undefined }): SQL {
  const by = sql`(SELECT p.id FROM people p WHERE p.name = ${author ?? ''})`;
  if (tag === undefined) return sql`(SELECT q.id FROM questions q WHERE q.author_id = ${by})`;
  return sql`(SELECT w.question_id FROM question_tags w WHERE w.tag_id = ${tagIdOf(tag)}
    ${author === undefined ? sql`` : sql`AND EXISTS (SELECT 1 FROM questions q WHERE q.id = w.question_id AND q.author_id = ${by})`})`;
}
