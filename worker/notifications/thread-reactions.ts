import { sql } from 'drizzle-orm';
import { commentPosted, commentRemoved } from '#src/discussion/events.ts';
import { postPublished } from '#src/posts/events.ts';
import type { Context } from '#worker/platform/context.ts';
import { rawStatement, type Statement } from '#worker/platform/db.ts';
import { type Reaction, reaction } from '#worker/platform/feature.ts';
import { timeOfId } from '#worker/platform/ids.ts';
import { requireTarget } from '#worker/platform/registry.ts';
import { turnedAwayFrom } from '#worker/social/queries.ts';

/** Who writes a post watches its discussion, unless they said otherwise. */
const watchOwnPost = reaction('notifications.watch_own_post', [postPublished], async (ctx, { payload }) => {
  const author = requireTarget(ctx.registry, 'post').authorOf(sql`${payload.postId}`);
  return [
    rawStatement(
      ctx.db,
      sql`INSERT INTO thread_levels (person_id, target_kind, target_id, level, chosen, updated_at)
        SELECT person_id, 'post', ${payload.postId}, 'watching', 0, ${ctx.clock.now()}
        FROM (SELECT ${author} AS person_id) WHERE person_id IS NOT NULL
        ON CONFLICT DO UPDATE SET level = excluded.level, updated_at = excluded.updated_at
          WHERE chosen = 0 AND level <> 'watching'`,
    ),
  ];
});

/** Who comments tracks the discussion from then on; for all who track or watch it there is one more new comment. */
const countComment = reaction('notifications.count_comment', [commentPosted], async (ctx, { payload }) => {
  const { targetKind, targetId, authorId } = payload;
  return [
    rawStatement(
      ctx.db,
      sql`INSERT INTO thread_levels (person_id, target_kind, target_id, level, chosen, updated_at)
        SELECT id, ${targetKind}, ${targetId}, 'tracking', 0, ${ctx.clock.now()} FROM people WHERE id = ${authorId}
        ON CONFLICT DO UPDATE SET level = excluded.level, updated_at = excluded.updated_at
          WHERE chosen = 0 AND level = 'normal'`,
    ),
    moveUnread(ctx, payload, sql`unread + 1`),
  ];
});

/** A comment that is gone is new to nobody: not to those who have not looked since it was written. One that waited never was. */
const forgetComment = reaction('notifications.forget_comment', [commentRemoved], async (ctx, { payload }) =>
  payload.wasPublic === false
    ? []
    : [
        moveUnread(
          ctx,
          payload,
          sql`unread - 1`,
          sql` AND unread > 0 AND coalesce(seen_at, 0) < ${timeOfId(payload.commentId)}`,
        ),
      ],
);

/** Moves the number of new comments of all who follow a thing and hear its author. */
function moveUnread(
  ctx: Context,
  { targetKind, targetId, authorId }: { targetKind: string; targetId: string; authorId: string },
  unread: ReturnType<typeof sql>,
  more = sql``,
): Statement {
  return rawStatement(
    ctx.db,
    sql`UPDATE thread_levels SET unread = ${unread}
      WHERE target_kind = ${targetKind} AND target_id = ${targetId} AND level IN ('tracking', 'watching')
        AND person_id <> ${authorId} AND NOT ${turnedAwayFrom(sql`thread_levels.person_id`, sql`${authorId}`)}${more}`,
  );
}

export const threadReactions: Reaction[] = [watchOwnPost, countComment, forgetComment];
