import { sql } from 'drizzle-orm';
import type { ThreadState } from '#src/discussion/model.ts';
import type { CloseReason, Question, Vote } from '#src/questions/model.ts';
import { toIso } from '#src/shared/instant.ts';
import type { Locale } from '#src/shared/locale.ts';
import type { Viewer } from '#src/social/visibility.ts';
import { threadColumn } from '#worker/discussion/queries.ts';
import { originOf, toOrigin } from '#worker/origins/queries.ts';
import { type Db, decodedStatement } from '#worker/platform/db.ts';
import { readableQuestion } from '#worker/questions/predicates.ts';
import {
  type BylineRow,
  bylineColumns,
  questionTagsJson,
  toByline,
  voteOf,
} from '#worker/questions/reading/columns.ts';

/** A question as its page selects it. */
export type QuestionRow = BylineRow & {
  id: string;
  /** The asker, as `loadDiscussed` calls them. */
  ownerId: string;
  slug: string;
  locale: Locale;
  title: string;
  html: string;
  markdown: string;
  tags: string;
  voteScore: number;
  vote: Vote | null;
  answerCount: number;
  acceptedAnswerId: string | null;
  isClosed: 0 | 1;
  closeReason: CloseReason | null;
  closedAt: number | null;
  closeVotes: number;
  duplicateOf: string | null;
  origin: string | null;
  thread: ThreadState | null;
  version: number;
  createdAt: number;
  editedAt: number | null;
  lastActivityAt: number;
};

/** A question by its slug: one row, or none when the viewer may not see it. */
export function selectQuestionBySlug(db: Db, slug: string, viewer: Viewer) {
  const personId = viewer.kind === 'member' ? viewer.personId : null;
  return decodedStatement<Omit<QuestionRow, 'thread'> & { thread: string | null }, QuestionRow>(
    db,
    sql`SELECT questions.id AS id, questions.author_id AS "ownerId", questions.slug AS slug, questions.locale AS locale,
        questions.title AS title, questions.html AS html, questions.markdown AS markdown, ${questionTagsJson} AS tags,
        questions.vote_score AS "voteScore", ${voteOf('question', sql`questions.id`, personId)} AS vote,
        questions.answer_count AS "answerCount", questions.accepted_answer_id AS "acceptedAnswerId",
        questions.state = 'closed' AS "isClosed", questions.close_reason AS "closeReason",
        questions.closed_at AS "closedAt",
        (SELECT count(*) FROM question_close_votes c WHERE c.question_id = questions.id) AS "closeVotes",
        (SELECT json_object('slug', d.slug, 'title', d.title) FROM questions d
          WHERE d.id = questions.duplicate_of_id AND ${readableQuestion(viewer, 'd')}) AS "duplicateOf",
        ${originOf('question', sql`questions.id`)} AS origin,
        ${threadColumn('question', sql`questions.id`).sql} AS thread, questions.version AS version,
        questions.created_at AS "createdAt", questions.edited_at AS "editedAt",
        questions.last_activity_at AS "lastActivityAt", ${bylineColumns}
      FROM questions JOIN people ON people.id = questions.author_id
      WHERE questions.slug = ${slug} AND ${readableQuestion(viewer)}`,
    (row) => ({ ...row, thread: row.thread === null ? null : JSON.parse(row.thread) }),
  );
}

/** A row as its reader gets it; `mayEdit`: with the text as it was written. */
export function toQuestion(row: QuestionRow, mayEdit: boolean): Question {
  return {
    id: row.id,
    slug: row.slug,
    locale: row.locale,
    title: row.title,
    html: row.html,
    markdown: mayEdit ? row.markdown : null,
    author: toByline(row),
    tags: JSON.parse(row.tags),
    voteScore: row.voteScore,
    vote: row.vote,
    answerCount: row.answerCount,
    isAnswered: row.acceptedAnswerId !== null,
    acceptedAnswerId: row.acceptedAnswerId,
    isClosed: Boolean(row.isClosed),
    closure:
      row.closedAt !== null
        ? {
            reason: row.closeReason,
            duplicateOf: row.duplicateOf === null ? null : JSON.parse(row.duplicateOf),
            at: toIso(row.closedAt),
          }
        : null,
    closeVotes: row.closeVotes,
    commentCount: row.thread?.commentCount ?? 0,
    version: row.version,
    createdAt: toIso(row.createdAt),
    editedAt: row.editedAt === null ? null : toIso(row.editedAt),
    lastActivityAt: toIso(row.lastActivityAt),
    origin: toOrigin(row.origin),
  };
}
