import { sql } from 'drizzle-orm';
import { commentPosted } from '#src/discussion/events.ts';
import { standsInPlace } from '#worker/discussion/queries.ts';
import { rawStatement } from '#worker/platform/db.ts';
import { type EventHandler, handler } from '#worker/platform/feature.ts';
import { type Registry, requireTarget } from '#worker/platform/registry.ts';
import { targetHandler } from '#worker/platform/target-events.ts';

/** Makes the author of a published target watch its discussion, unless they chose another level. */
export function watchOwn(registry: Pick<Registry, 'targets'>): EventHandler {
  return targetHandler(registry, {
    name: 'notifications.watch_own',
    on: ({ hasComments, publishedOn }) => (hasComments ? publishedOn : undefined),
    handle: async (ctx, { kind, id }, { at }) => {
      const author = requireTarget(ctx.registry, kind).authorOf(sql`${id}`);
      return [
        rawStatement(
          ctx.db,
          sql`INSERT INTO thread_levels (person_id, target_kind, target_id, level, chosen, seen_at, updated_at)
          SELECT person_id, ${kind}, ${id}, 'watching', 0, ${at}, ${ctx.clock.now()}
          FROM (SELECT ${author} AS person_id) WHERE person_id IS NOT NULL
          ON CONFLICT DO UPDATE SET level = excluded.level, updated_at = excluded.updated_at,
            seen_at = coalesce(seen_at, updated_at)
            WHERE chosen = 0 AND level <> 'watching'`,
        ),
      ];
    },
  });
}

/** Makes a commenter track the discussion from then on, if the comment is still there and its target is not gone. */
export const trackDiscussed = handler(
  'notifications.track_discussed',
  [commentPosted],
  async (ctx, { at, payload }) => {
    const { commentId, targetKind, targetId, authorId } = payload;
    const author = requireTarget(ctx.registry, targetKind).authorOf(sql`${targetId}`);
    return [
      rawStatement(
        ctx.db,
        sql`INSERT INTO thread_levels (person_id, target_kind, target_id, level, chosen, seen_at, updated_at)
        SELECT id, ${targetKind}, ${targetId}, 'tracking', 0, ${at}, ${ctx.clock.now()} FROM people
        WHERE id = ${authorId} AND ${standsInPlace(sql`${commentId}`)} AND ${author} IS NOT NULL
        ON CONFLICT DO UPDATE SET level = excluded.level, seen_at = excluded.seen_at, updated_at = excluded.updated_at
          WHERE chosen = 0 AND level = 'normal'`,
      ),
    ];
  },
);
