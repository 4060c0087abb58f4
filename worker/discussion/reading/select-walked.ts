import { type SQL, sql } from 'drizzle-orm';
import type { RunnableQuery } from 'drizzle-orm/runnable-query';
import type { Keyset } from '#src/shared/pagination.ts';
import { type CommentRow, commentColumns } from '#worker/discussion/reading/select-comments.ts';
import { comments } from '#worker/discussion/tables.ts';
import { readerOfAny } from '#worker/discussion/threads/targets.ts';
import type { Context } from '#worker/platform/context.ts';
import { walkOrder } from '#worker/platform/keyset.ts';

/** A comment of a walk. The row that ends the walk has only its position. */
export type WalkedRow = CommentRow & { walkedId: string; walkedAt: number; isEnd: boolean };

/** Selects the comments of a bounded walk (worker/platform/bounded-walk.ts), in its order. */
export function selectWalked(
  ctx: Context,
  walk: SQL,
  keyset: Keyset | null,
  rising = false,
): RunnableQuery<WalkedRow[], 'sqlite'> {
  const query = ctx.db
    .select({
      ...commentColumns(readerOfAny(ctx)),
      walkedId: sql<string>`walk.id`.as('walked_id'),
      walkedAt: sql<number>`walk.at`.as('walked_at'),
      isEnd: sql`walk.is_end`.mapWith(Boolean).as('is_end'),
    })
    .from(sql`${walk} walk`)
    .leftJoin(comments, sql`comments.id = walk.id AND NOT walk.is_end`)
    .leftJoin(sql`people`, sql`people.id = comments.author_id`)
    .orderBy(walkOrder(keyset, sql`walk.at`, sql`walk.id`, rising), sql`walk.is_end`);
  return query as unknown as RunnableQuery<WalkedRow[], 'sqlite'>;
}

/** What `toPage` needs to know of the rows of a walk. */
export const ofWalk = {
  keyOf: ({ walkedAt, walkedId }: WalkedRow) => ({ key: walkedAt, id: walkedId }),
  isEnd: (row: WalkedRow) => row.isEnd,
};
