import { type SQL, sql } from 'drizzle-orm';
import type { Sort } from '#src/discussion/model.ts';
import { ANSWERS_A_COMMENT, COMMENTS_A_PAGE, LEVELS_A_PAGE } from '#src/discussion/rules.ts';
import type { Keyset } from '#src/shared/pagination.ts';
import { reactionCountsOf, reactionOf } from '#worker/discussion/reactions/reaction-columns.ts';
import { comments } from '#worker/discussion/tables.ts';
import { type Db, literal, named } from '#worker/platform/db.ts';
import { beyond, walkOrder } from '#worker/platform/keyset.ts';
import { ignores, isBlocked } from '#worker/social/queries.ts';

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

/** The columns of comments as they are shown, for statements over `comments` and `people`. */
export function commentColumns(reader: Reader) {
  const me = sql`${reader?.personId ?? ''}`;
  const isOwn = sql`comments.author_id = ${me}`;
  const none = sql`0`;
  return {
    id: comments.id,
    targetKind: comments.targetKind,
    targetId: comments.targetId,
    parentId: comments.parentId,
    depth: comments.depth,
    authorId: comments.authorId,
    locale: named(comments.locale, 'written_in'),
    html: comments.html,
    status: comments.status,
    replyCount: comments.replyCount,
    score: comments.score,
    version: comments.version,
    createdAt: named(comments.createdAt, 'written_at'),
    editedAt: comments.editedAt,
    authorName: sql<string>`people.name`.as('author_name'),
    authorDisplayName: sql<string>`people.display_name`.as('author_display_name'),
    authorAvatarId: sql<string | null>`people.avatar_id`.as('author_avatar_id'),
    markdown: (reader
      ? sql<string | null>`CASE WHEN ${isOwn} THEN comments.markdown END`
      : sql<null>`NULL`
    ).as('own_markdown'),
    reactionCounts: reactionCountsOf('comment', sql`comments.id`),
    ownReaction: reactionOf('comment', sql`comments.id`, reader?.personId ?? null),
    isHidden: (reader && !reader.seesBlocked ? isBlocked(sql`comments.author_id`, me) : none)
      .mapWith(Boolean)
      .as('is_hidden'),
    isWithheld: (reader?.seesPending === true
      ? none
      : sql`(comments.status = 'moderated' AND NOT ${reader ? sql`(${isOwn} OR ${reader.seesPending})` : none})`
    )
      .mapWith(Boolean)
      .as('is_withheld'),
    isFolded: (reader ? ignores(me, sql`comments.author_id`) : none).mapWith(Boolean).as('is_folded'),
  };
}

/** Whether a reader sees a comment, or its place; `of` names the table in the statement. */
export function isShown(of: string, reader: Reader): SQL {
  const status = sql`${sql.identifier(of)}.status`;
  if (!reader) return sql`${status} <> 'pending'`;
  if (reader.seesPending === true) return sql`1`;
  return sql`(${status} <> 'pending' OR ${sql.identifier(of)}.author_id = ${reader.personId} OR ${reader.seesPending})`;
}

/**
 * Selects the comments of a page, in no order: those at its top, then the answers below them breadth first, at most ten to
 * each, six levels deep, three hundred in all. Reads no more rows of the indexes than it can show.
 */
export function selectBranch(db: Db, branch: Branch) {
  return selectComments(db, sql`comments.id IN (${idsOf(branch)})`, branch.reader);
}

function idsOf(branch: Branch): SQL {
  const { kind, id, parentId, reader, limit } = branch;
  const { key, rising } = KEYS[branch.sort];
  const isThere = sql`x.target_kind = ${kind} AND x.target_id = (SELECT id FROM thing) AND ${isShown('x', reader)}`;
  return sql`WITH RECURSIVE thing AS (SELECT ${id} AS id), top AS (
      SELECT x.id, x.reply_count FROM comments x
      WHERE ${isThere} AND ${parentId ? sql`x.parent_id = ${parentId}` : sql`x.parent_id IS NULL`} AND ${beyond(branch.keyset, key, ID, rising)}
      ORDER BY ${walkOrder(branch.keyset, key, ID, rising)} LIMIT ${literal(limit)}
    ), tree(id, level, replies) AS (
      SELECT id, 0, reply_count FROM top
      UNION ALL
      SELECT c.id, tree.level + 1, c.reply_count FROM tree JOIN comments c ON c.id IN (
        SELECT x.id FROM comments x WHERE ${isThere} AND x.parent_id = tree.id
        ORDER BY ${walkOrder(null, key, ID, rising)} LIMIT ${literal(ANSWERS_A_COMMENT)})
      WHERE tree.level < ${LEVELS_A_PAGE - 1} ${reader ? sql`` : sql`AND tree.replies > 0`}
      LIMIT ${literal(COMMENTS_A_PAGE)}
    ) SELECT id FROM tree`;
}

/** The column of each sort, and whether its smallest value comes first. */
const KEYS = {
  best: { key: sql`x.score`, rising: false },
  new: { key: sql`x.created_at`, rising: false },
  old: { key: sql`x.created_at`, rising: true },
} as const;
const ID = sql`x.id`;

/** Selects comments on targets of any kind; the caller checks whether the reader may see the target. */
export function selectComments(db: Db, where: SQL, reader: Reader) {
  return db
    .select(commentColumns(reader))
    .from(comments)
    .innerJoin(sql`people`, sql`people.id = comments.author_id`)
    .where(where);
}

export type CommentRow = Awaited<ReturnType<typeof selectBranch>>[number];
