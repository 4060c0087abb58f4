import { type SQL, sql } from 'drizzle-orm';
import type { Keyset } from '#src/shared/pagination.ts';
import {
  type CommentRow,
  commentColumns,
  decodeComment,
  type EncodedCommentRow,
} from '#worker/discussion/reading/select-comments.ts';
import { readerOfAny } from '#worker/discussion/threads/targets.ts';
import type { Context } from '#worker/platform/context.ts';
import { decodedStatement } from '#worker/platform/db.ts';
import { walkOrder } from '#worker/platform/keyset.ts';

/** A comment of a walk. The row that ends the walk has only its position. */
export type WalkedRow = CommentRow & { walkedId: string; walkedAt: number; isEnd: boolean };
type EncodedWalkedRow = EncodedCommentRow & { walkedId: string; walkedAt: number; isEnd: number };

/** Selects the comments of a bounded walk (worker/platform/bounded-walk.ts), in its order. */
export function selectWalked(ctx: Context, walk: SQL, keyset: Keyset | null, rising = false) {
  return decodedStatement<EncodedWalkedRow, WalkedRow>(
    ctx.db,
    sql`SELECT ${commentColumns(readerOfAny(ctx))}, walk.id AS "walkedId", walk.at AS "walkedAt", walk.is_end AS "isEnd"
      FROM ${walk} walk LEFT JOIN comments ON comments.id = walk.id AND NOT walk.is_end
        LEFT JOIN people ON people.id = comments.author_id
      ORDER BY ${walkOrder(keyset, sql`walk.at`, sql`walk.id`, rising)}, walk.is_end`,
    ({ walkedId, walkedAt, isEnd, ...row }) => ({
      ...decodeComment(row),
      ...{ walkedId, walkedAt, isEnd: Boolean(isEnd) },
    }),
  );
}

/** What `toPage` needs to know of the rows of a walk. */
export const ofWalk = {
  keyOf: ({ walkedAt, walkedId }: WalkedRow) => ({ key: walkedAt, id: walkedId }),
  isEnd: (row: WalkedRow) => row.isEnd,
};
