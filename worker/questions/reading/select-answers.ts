import { type SQL, sql } from 'drizzle-orm';
import type { Answer, AnswerSort, Vote } from '#src/questions/model.ts';
import { toIso } from '#src/shared/instant.ts';
import type { Keyset } from '#src/shared/pagination.ts';
import type { Viewer } from '#src/social/visibility.ts';
import { originOf, toOrigin } from '#worker/origins/queries.ts';
import { type Db, literal, rawStatement } from '#worker/platform/db.ts';
import { beyond, walkOrder } from '#worker/platform/keyset.ts';
import {
  type BylineRow,
  bylineColumns,
  commentCountOf,
  toByline,
  voteOf,
} from '#worker/questions/reading/columns.ts';
import { ignores, isBlocked } from '#worker/social/queries.ts';

/** An answer as a statement selects it: what is hidden or folded of it is marked, not left out. */
export type AnswerRow = BylineRow & {
  id: string;
  authorId: string;
  html: string;
  markdown: string;
  voteScore: number;
  vote: Vote | null;
  accepted: 0 | 1;
  rank: number;
  commentCount: number;
  version: number;
  createdAt: number;
  editedAt: number | null;
  isHidden: 0 | 1;
  isFolded: 0 | 1;
  origin: string | null;
};

/** The columns of answers as they are shown, over `answers` and `people`. */
export function answerColumns(viewer: Viewer): SQL {
  const personId = viewer.kind === 'member' ? viewer.personId : null;
  const me = sql`${personId}`;
  const author = sql`answers.author_id`;
  return sql`answers.id AS id, answers.author_id AS "authorId", answers.html AS html, answers.markdown AS markdown,
    answers.vote_score AS "voteScore", ${voteOf('answer', sql`answers.id`, personId)} AS vote,
    answers.accepted AS accepted, answers.rank AS rank,
    ${commentCountOf('answer', sql`answers.id`)} AS "commentCount", answers.version AS version,
    answers.created_at AS "createdAt", answers.edited_at AS "editedAt",
    ${originOf('answer', sql`answers.id`)} AS origin,
    ${personId ? isBlocked(author, me) : sql`0`} AS "isHidden",
    ${personId ? ignores(me, author) : sql`0`} AS "isFolded", ${bylineColumns}`;
}

/** Where a page of answers begins, and in which order it goes on. */
export type AnswerWalk = { sort: AnswerSort; keyset: Keyset | null; limit: number };

const KEYS = {
  best: { key: sql`a.rank`, rising: false },
  newest: { key: sql`a.created_at`, rising: false },
  oldest: { key: sql`a.created_at`, rising: true },
} as const;

/** A page of the answers to a question in walking order, along the index of the order. */
export function selectAnswers(db: Db, questionId: SQL, viewer: Viewer, { sort, keyset, limit }: AnswerWalk) {
  const { key, rising } = KEYS[sort];
  const id = sql`a.id`;
  const order = walkOrder(keyset, key, id, rising);
  return rawStatement<AnswerRow>(
    db,
    sql`SELECT ${answerColumns(viewer)} FROM (
        SELECT a.id, a.rank, a.created_at FROM answers a WHERE a.question_id = ${questionId} AND ${beyond(keyset, key, id, rising)}
        ORDER BY ${order} LIMIT ${literal(limit)}
      ) a CROSS JOIN answers ON answers.id = a.id JOIN people ON people.id = answers.author_id
      ORDER BY ${order}`,
  );
}

/** The number that an order compares. */
export function keyOfAnswer({ rank, createdAt, id }: AnswerRow, sort: AnswerSort) {
  return { key: sort === 'best' ? rank : createdAt, id };
}

/** A row as its reader gets it; `mayEdit`: with the text as it was written. */
export function toAnswer(row: AnswerRow, mayEdit: boolean): Answer {
  const isThere = !row.isHidden;
  return {
    id: row.id,
    author: isThere ? toByline(row) : null,
    html: isThere ? row.html : '',
    markdown: isThere && mayEdit ? row.markdown : null,
    voteScore: row.voteScore,
    vote: row.vote,
    isAccepted: Boolean(row.accepted),
    commentCount: row.commentCount,
    version: row.version,
    createdAt: toIso(row.createdAt),
    editedAt: row.editedAt === null ? null : toIso(row.editedAt),
    folded: isThere && Boolean(row.isFolded),
    origin: isThere ? toOrigin(row.origin) : null,
  };
}
