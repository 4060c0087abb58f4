import { type SQL, sql } from 'drizzle-orm';
import type { Ref } from '#src/shared/ref.ts';
import { comments, threads } from '#worker/discussion/tables.ts';
import type { Context } from '#worker/platform/context.ts';
import type { Statement } from '#worker/platform/db.ts';

/** By how much the counters of a thread change. */
type Move = { comments?: 1 | -1; pending?: 1 | -1 };

/** Changes the counters of a thread, if a condition holds; the first comment creates its row. */
export function moveThread(ctx: Context, { kind, id }: Ref, move: Move, when: SQL): Statement {
  const { comments: by = 0, pending = 0 } = move;
  const lastCommentAt = by > 0 ? ctx.clock.now() : null;
  return ctx.db
    .insert(threads)
    .select(
      ctx.db
        .select({
          targetKind: sql<string>`${kind}`.as('target_kind'),
          targetId: sql<string>`${id}`.as('target_id'),
          policy: sql<'open'>`'open'`.as('policy'),
          commentCount: sql<number>`${by}`.as('comment_count'),
          pendingCount: sql<number>`${pending}`.as('pending_count'),
          lastCommentAt: sql<number | null>`${lastCommentAt}`.as('last_comment_at'),
        })
        .from(sql`(SELECT 1)`)
        .where(when),
    )
    .onConflictDoUpdate({
      target: [threads.targetKind, threads.targetId],
      set: {
        commentCount: sql`comment_count + excluded.comment_count`,
        pendingCount: sql`pending_count + excluded.pending_count`,
        lastCommentAt: sql`coalesce(excluded.last_comment_at, last_comment_at)`,
      },
    });
}

/** Counts one more answer below a comment, if a condition holds. */
export function countAnswer({ db }: Context, parentId: string | null, when: SQL): Statement[] {
  if (parentId === null) return [];
  return [
    db.update(comments).set({ replyCount: sql`reply_count + 1` }).where(sql`id = ${parentId} AND ${when}`),
  ];
}
