import { type SQL, sql } from 'drizzle-orm';
import type { QuestionCard } from '#src/questions/model.ts';
import { toIso } from '#src/shared/instant.ts';
import type { Locale } from '#src/shared/locale.ts';
import type { Keyset } from '#src/shared/pagination.ts';
import { type Db, decodedStatement, inList } from '#worker/platform/db.ts';
import { walkOrder } from '#worker/platform/keyset.ts';
import {
  type BylineRow,
  bylineColumns,
  questionTagsJson,
  toByline,
} from '#worker/questions/reading/columns.ts';
import { type QuestionWalk, walkQuestions } from '#worker/questions/reading/walk-questions.ts';

/** Characters of the text that a card shows. */
const EXCERPT = 240;

export type CardRow = BylineRow & {
  id: string;
  slug: string;
  locale: Locale;
  title: string;
  excerpt: string;
  tags: string;
  voteScore: number;
  answerCount: number;
  isAnswered: 0 | 1;
  isClosed: 0 | 1;
  createdAt: number;
  lastActivityAt: number;
};

const cardColumns: SQL = sql`questions.id AS id, questions.slug AS slug, questions.locale AS locale,
  questions.title AS title, substr(questions.plain_text, 1, ${sql.raw(`${EXCERPT}`)}) AS excerpt,
  ${questionTagsJson} AS tags, questions.vote_score AS "voteScore", questions.answer_count AS "answerCount",
  questions.accepted_answer_id IS NOT NULL AS "isAnswered", questions.state = 'closed' AS "isClosed",
  questions.created_at AS "createdAt", questions.last_activity_at AS "lastActivityAt", ${bylineColumns}`;

/** A row of a walk: a card, or (`isEnd`) the place where the walk gave up. */
export type WalkedCard = CardRow & { walkedId: string; walkedAt: number; isEnd: boolean };

/** Cards of questions in walking order for a page of a list. */
export function selectCardPage(db: Db, walk: QuestionWalk) {
  const [at, id] = [sql`walk.at`, sql`walk.id`];
  return decodedStatement<Omit<WalkedCard, 'isEnd'> & { isEnd: number }, WalkedCard>(
    db,
    sql`SELECT walk.id AS "walkedId", walk.at AS "walkedAt", walk.is_end AS "isEnd", ${cardColumns}
      FROM ${walkQuestions(walk)}
      LEFT JOIN questions ON questions.id = walk.id AND NOT walk.is_end
      LEFT JOIN people ON people.id = questions.author_id
      WHERE walk.is_end OR questions.id IS NOT NULL
      ORDER BY ${walkOrder(walk.keyset, at, id)}, walk.is_end`,
    (row) => ({ ...row, isEnd: Boolean(row.isEnd) }),
  );
}

/** Cards of questions with some ids, in no order; the caller decides who may see them. */
export function selectCardsByIds(db: Db, ids: readonly string[]) {
  return decodedStatement<CardRow, CardRow>(
    db,
    sql`SELECT ${cardColumns} FROM questions JOIN people ON people.id = questions.author_id
      WHERE ${inList(sql`questions.id`, ids)}`,
    (row) => row,
  );
}

/** A row as the card that readers get. */
export function toCard(row: CardRow): QuestionCard {
  return {
    id: row.id,
    slug: row.slug,
    locale: row.locale,
    title: row.title,
    excerpt: row.excerpt.replace(/\s+/g, ' ').trim(),
    author: toByline(row),
    tags: JSON.parse(row.tags),
    voteScore: row.voteScore,
    answerCount: row.answerCount,
    isAnswered: Boolean(row.isAnswered),
    isClosed: Boolean(row.isClosed),
    createdAt: toIso(row.createdAt),
    lastActivityAt: toIso(row.lastActivityAt),
  };
}

/** How a page of cards is cut. */
export function cutOf(limit: number, keyset: Keyset | null) {
  return {
    ...{ limit, keyset },
    keyOf: ({ walkedAt, walkedId }: WalkedCard) => ({ key: walkedAt, id: walkedId }),
    isEnd: (row: WalkedCard) => row.isEnd,
  };
}
