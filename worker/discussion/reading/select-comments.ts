import { type SQL, sql } from 'drizzle-orm';
import type { Sort } from '#src/discussion/model.ts';
import type { ReactionCounts, ReactionKind } from '#src/discussion/reaction-rules.ts';
import { ANSWERS_A_COMMENT, COMMENTS_A_PAGE, LEVELS_A_PAGE } from '#src/discussion/rules.ts';
import type { Keyset } from '#src/shared/pagination.ts';
import { ANYBODY } from '#src/social/visibility.ts';
import { isSaved } from '#worker/bookmarks/predicates.ts';
import { pagelessNames } from '#worker/discussion/mentions/pageless.ts';
import { reactionCountsOf, reactionOf } from '#worker/discussion/reactions/reaction-columns.ts';
import type { comments } from '#worker/discussion/tables.ts';
import { constantPart, type Db, decodedStatement, literal } from '#worker/platform/db.ts';
import { beyond, walkOrder } from '#worker/platform/keyset.ts';
import { hasNoPage, ignores, isBlocked } from '#worker/social/queries.ts';

/** Who reads: anybody (null), or a member. Who may approve comments also sees those that are pending. */
export type Reader = { personId: string; seesPending: SQL | true; seesBlocked: boolean } | null;

/** The comments of a page: those below a comment, or at the top, and the answers below them. */
export type Branch = {
  kind: SQL;
  /** The id of the target, as an expression. */
  id: SQL;
  parentId: SQL | null;
  sort: Sort;
  keyset: Keyset | null;
  /** How many comments at the top of the page, and one more to know whether there is another page. */
  limit: number;
  reader: Reader;
};

/** A comment as a statement selects it: what is hidden, withheld or folded of it is marked, not left out. */
export type CommentRow = Omit<
  typeof comments.$inferSelect,
  'rootId' | 'renderedWith' | 'publishedAt' | 'deletedAt' | 'approverId' | 'markdown'
> & {
  authorName: string;
  authorDisplayName: string;
  authorAvatarId: string | null;
  authorPageless: 0 | 1;
  /** Those whom the comment mentions and whose pages the reader does not find. */
  pagelessNames: string[];
  /** What the reader wrote; null for others' comments. */
  markdown: string | null;
  reactionCounts: ReactionCounts;
  ownReaction: ReactionKind | null;
  /** Null for anonymous readers. */
  isSaved: boolean | null;
  isHidden: boolean;
  isWithheld: boolean;
  isFolded: boolean;
};

type Flag = 'isHidden' | 'isWithheld' | 'isFolded';
/** A row before `decodeComment`. */
export type EncodedCommentRow = Omit<CommentRow, Flag | 'isSaved' | 'reactionCounts' | 'pagelessNames'> &
  Record<Flag, number> & { isSaved: number | null; reactionCounts: string; pagelessNames: string };

/** Decodes a row with `commentColumns`. */
export function decodeComment(row: EncodedCommentRow): CommentRow {
  return {
    ...row,
    reactionCounts: JSON.parse(row.reactionCounts),
    pagelessNames: JSON.parse(row.pagelessNames),
    isSaved: row.isSaved === null ? null : Boolean(row.isSaved),
    isHidden: Boolean(row.isHidden),
    isWithheld: Boolean(row.isWithheld),
    isFolded: Boolean(row.isFolded),
  };
}

/** The columns of comments as they are shown, for statements over `comments` and `people`. */
export function commentColumns(reader: Reader): SQL {
  return reader ? columnsFor(reader) : ANYBODYS_COLUMNS;
}

function columnsFor(reader: Reader): SQL {
  const me = sql`${reader?.personId ?? ''}`;
  const author = sql`comments.author_id`;
  const isOwn = sql`${author} = ${me}`;
  const viewer = reader ? ({ kind: 'member', personId: reader.personId } as const) : ANYBODY;
  return sql`comments.id AS id, comments.target_kind AS "targetKind", comments.target_id AS "targetId",
    comments.parent_id AS "parentId", comments.depth AS depth, comments.author_id AS "authorId",
    comments.locale AS locale, comments.html AS html, comments.status AS status,
    comments.reply_count AS "replyCount", comments.score AS score, comments.version AS version,
    comments.created_at AS "createdAt", comments.edited_at AS "editedAt", people.name AS "authorName",
    people.display_name AS "authorDisplayName", people.avatar_id AS "authorAvatarId",
    ${hasNoPage(viewer)} AS "authorPageless", ${pagelessNames('comments', viewer)} AS "pagelessNames",
    ${reader ? sql`CASE WHEN ${isOwn} THEN comments.markdown END` : sql`NULL`} AS markdown,
    ${reactionCountsOf('comment', sql`comments.id`)} AS "reactionCounts",
    ${reactionOf('comment', sql`comments.id`, reader?.personId ?? null)} AS "ownReaction",
    ${isSaved('comment', sql`comments.id`, reader?.personId ?? null)} AS "isSaved",
    ${reader && !reader.seesBlocked ? isBlocked(author, me) : NO} AS "isHidden",
    ${isWithheld(reader, isOwn)} AS "isWithheld",
    ${reader ? ignores(me, author) : NO} AS "isFolded"`;
}

function isWithheld(reader: Reader, isOwn: SQL): SQL {
  if (reader?.seesPending === true) return NO;
  return sql`(comments.status = 'moderated' AND NOT ${reader ? sql`(${isOwn} OR ${reader.seesPending})` : NO})`;
}

const NO = sql`0`;
const ANYBODYS_COLUMNS = constantPart(columnsFor(null));

/** Whether a reader sees a comment, or its place; `of` names the table in the statement. */
export function isShown(of: string, reader: Reader): SQL {
  const status = sql.raw(`${of}.status <> 'pending'`);
  if (!reader) return status;
  if (reader.seesPending === true) return sql`1`;
  return sql`(${status} OR ${sql.identifier(of)}.author_id = ${reader.personId} OR ${reader.seesPending})`;
}

/**
 * Selects the comments of a page, in no order: those at its top, then the answers below them breadth first, at most ten to
 * each, six levels deep, three hundred in all. Reads no more rows of the indexes than it can show. Raw SQL: of the 3 ms
 * that the page of a post takes, the query builder took 0.25 to build the text of this, longer than SQLite takes to run it.
 */
export function selectBranch(db: Db, branch: Branch) {
  return decodedStatement<EncodedCommentRow, CommentRow>(
    db,
    sql`WITH RECURSIVE ${treeOf(branch)} SELECT ${commentColumns(branch.reader)}
      FROM tree CROSS JOIN comments ON comments.id = tree.id JOIN people ON people.id = comments.author_id`,
    decodeComment,
  );
}

/**
 * The ids of the comments of a page, as a table `tree`. The target goes down the tree with them: SQLite compiles that in two
 * thirds of the time that it takes to look the target up again.
 */
function treeOf(branch: Branch): SQL {
  const { kind, id, parentId, reader, limit } = branch;
  const { key, rising, order } = KEYS[branch.sort];
  const isSeen = isShown('x', reader);
  return sql`top AS (
      SELECT x.id, x.reply_count, x.target_id FROM comments x
      WHERE x.target_kind = ${kind} AND x.target_id = ${id} AND ${isSeen}
        AND ${parentId ? sql`x.parent_id = ${parentId}` : NO_PARENT} AND ${beyond(branch.keyset, key, ID, rising)}
      ORDER BY ${branch.keyset ? walkOrder(branch.keyset, key, ID, rising) : order} LIMIT ${literal(limit)}
    ), tree(id, level, replies, target_id) AS (
      SELECT id, 0, reply_count, target_id FROM top
      UNION ALL
      SELECT c.id, tree.level + 1, c.reply_count, tree.target_id FROM tree JOIN comments c ON c.id IN (
        SELECT x.id FROM comments x
        WHERE x.target_kind = ${kind} AND x.target_id = tree.target_id AND ${isSeen} AND x.parent_id = tree.id
        ORDER BY ${order} LIMIT ${ANSWERS})
      WHERE tree.level < ${BELOW_THE_TOP} ${reader ? sql`` : sql`AND tree.replies > 0`}
      LIMIT ${MOST}
    )`;
}

const ID = sql`x.id`;
const NO_PARENT = sql`x.parent_id IS NULL`;
const ANSWERS = literal(ANSWERS_A_COMMENT);
const BELOW_THE_TOP = literal(LEVELS_A_PAGE - 1);
const MOST = literal(COMMENTS_A_PAGE);

/** The column of each sort, whether its smallest value comes first, and the order from the start. */
const KEYS = {
  best: sortBy(sql`x.score`, false),
  new: sortBy(sql`x.created_at`, false),
  old: sortBy(sql`x.created_at`, true),
};

function sortBy(key: SQL, rising: boolean) {
  return { key, rising, order: constantPart(walkOrder(null, key, ID, rising)) };
}

/** Selects comments on targets of any kind; the caller checks whether the reader may see the target. */
export function selectComments(db: Db, where: SQL, reader: Reader) {
  return decodedStatement<EncodedCommentRow, CommentRow>(
    db,
    sql`SELECT ${commentColumns(reader)} FROM comments JOIN people ON people.id = comments.author_id WHERE ${where}`,
    decodeComment,
  );
}
