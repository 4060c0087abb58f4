import { sql } from 'drizzle-orm';
import { commentPosted } from '#src/discussion/events.ts';
import { postPublished } from '#src/posts/events.ts';
import { standsInPlace } from '#worker/discussion/queries.ts';
import { rawStatement } from '#worker/platform/db.ts';
import { type Reaction, reaction } from '#worker/platform/feature.ts';
import { requireTarget } from '#worker/platform/registry.ts';

/** Who writes a post watches its discussion, unless they said otherwise. */
const watchOwnPost = reaction(
  'notifications.watch_own_post',
  [postPublished],
  async (ctx, { at, payload }) => {
    const author = requireTarget(ctx.registry, 'post').authorOf(sql`${payload.postId}`);
    return [
      rawStatement(
        ctx.db,
        sql`INSERT INTO thread_levels (person_id, target_kind, target_id, level, chosen, seen_at, updated_at)
        SELECT person_id, 'post', ${payload.postId}, 'watching', 0, ${at}, ${ctx.clock.now()}
        FROM (SELECT ${author} AS person_id) WHERE person_id IS NOT NULL
        ON CONFLICT DO UPDATE SET level = excluded.level, updated_at = excluded.updated_at,
          seen_at = coalesce(seen_at, updated_at)
          WHERE chosen = 0 AND level <> 'watching'`,
      ),
    ];
  },
);

/** Who comments tracks the discussion from then on, while the comment stands. */
const trackDiscussed = reaction(
  'notifications.track_discussed',
  [commentPosted],
  async (ctx, { at, payload }) => {
    const { commentId, targetKind, targetId, authorId } = payload;
    return [
      rawStatement(
        ctx.db,
        sql`INSERT INTO thread_levels (person_id, target_kind, target_id, level, chosen, seen_at, updated_at)
        SELECT id, ${targetKind}, ${targetId}, 'tracking', 0, ${at}, ${ctx.clock.now()} FROM people
        WHERE id = ${authorId} AND ${standsInPlace(sql`${commentId}`)}
        ON CONFLICT DO UPDATE SET level = excluded.level, seen_at = excluded.seen_at, updated_at = excluded.updated_at
          WHERE chosen = 0 AND level = 'normal'`,
      ),
    ];
  },
);

export const threadReactions: Reaction[] = [watchOwnPost, trackDiscussed];
