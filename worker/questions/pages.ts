import { sql } from 'drizzle-orm';
import { profileChanged } from '#src/accounts/events.ts';
import { answerGroup, QUESTIONS, questionGroup } from '#src/questions/cache-groups.ts';
import {
  answerAccepted,
  answerDeleted,
  answerEdited,
  answerImported,
  answerPosted,
  answerUnaccepted,
  questionAsked,
  questionDeleted,
  questionEdited,
  questionImported,
  questionStateSet,
  voteSet,
} from '#src/questions/events.ts';
import { answerListQuerySchema, questionListQuerySchema } from '#src/questions/model.ts';
import { type CachedPages, type PathParameters, queryOf } from '#src/shared/cached-pages.ts';
import { LISTS, NAMES } from '#src/shared/page-cache.ts';
import { pageQuerySchema } from '#src/shared/pagination.ts';
import type { Context } from '#worker/platform/context.ts';
import { inList, rawStatement } from '#worker/platform/db.ts';
import { invalidates } from '#worker/platform/invalidation.ts';

const lists = () => [QUESTIONS, NAMES];
const ofQuestion = ({ slug = '' }: PathParameters) => [NAMES, questionGroup(slug)];
const ofAnswer = ({ slug = '' }: PathParameters) => [NAMES, QUESTIONS, answerGroup(slug)];

/** The cached pages of questions: the lists, each question, each answer, and the pages of their comments. */
export const questionPages: CachedPages[] = [
  { paths: ['/questions'], query: ['cursor', 'sort', 'tag'], groups: lists },
  { paths: ['/api/v1/questions'], query: queryOf(questionListQuerySchema), groups: lists },
  { paths: ['/people/:name/questions', '/people/:name/answers'], query: ['cursor'], groups: lists },
  { paths: ['/api/v1/people/:name/answers'], query: queryOf(pageQuerySchema), groups: lists },
  { paths: ['/questions/:slug'], query: ['after', 'cursor', 'order', 'sort'], groups: ofQuestion },
  { paths: ['/questions/:slug/comments/:id'], query: ['cursor', 'sort'], groups: ofQuestion },
  { paths: ['/questions/:slug/history'], groups: ofQuestion },
  { paths: ['/api/v1/questions/:slug', '/api/v1/questions/:slug/revisions'], groups: ofQuestion },
  { paths: ['/api/v1/questions/:slug/answers'], query: queryOf(answerListQuerySchema), groups: ofQuestion },
  { paths: ['/answers/:slug'], query: ['cursor', 'sort'], groups: ofAnswer },
  { paths: ['/answers/:slug/comments/:id'], query: ['cursor', 'sort'], groups: ofAnswer },
  { paths: ['/answers/:slug/history'], groups: ofAnswer },
  {
    paths: ['/api/v1/answers/:id', '/api/v1/answers/:id/revisions'],
    groups: ({ id = '' }) => ofAnswer({ slug: id }),
  },
];

/**
 * A vote invalidates the page of its target and no list, whose scores are at most a minute old. Pages of tags show questions,
 * too.
 */
export const questionInvalidations = [
  invalidates(
    [questionAsked, questionEdited, questionDeleted, questionStateSet, questionImported],
    (_, changed) => [...[QUESTIONS, LISTS], ...changed.map(({ slug }) => questionGroup(slug))],
  ),
  invalidates(
    [answerPosted, answerEdited, answerDeleted, answerAccepted, answerUnaccepted, answerImported],
    (_, changed) => [
      QUESTIONS,
      ...changed.flatMap(({ slug, answerId }) => [questionGroup(slug), answerGroup(answerId)]),
    ],
  ),
  invalidates([voteSet], (_, changed) =>
    changed.flatMap(({ targetKind, targetId, slug }) => [
      questionGroup(slug),
      ...(targetKind === 'answer' ? [answerGroup(targetId)] : []),
    ]),
  ),
  invalidates([profileChanged], async (ctx, changed) =>
    (await hasWritten(ctx, changed)) ? [QUESTIONS, NAMES] : [],
  ),
];

/** Whether one of the people has asked or answered. */
async function hasWritten({ db }: Context, people: readonly { personId: string }[]): Promise<boolean> {
  const ids = people.map(({ personId }) => personId);
  const [rows] = await db.batch([
    rawStatement<{ id: string }>(
      db,
      sql`SELECT id FROM (SELECT q.id FROM questions q WHERE ${inList(sql`q.author_id`, ids)} LIMIT 1)
        UNION ALL SELECT id FROM (SELECT a.id FROM answers a WHERE ${inList(sql`a.author_id`, ids)} LIMIT 1)`,
    ),
  ]);
  return rows.length > 0;
}
