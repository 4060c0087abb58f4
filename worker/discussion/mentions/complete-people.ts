import { type SQL, sql } from 'drizzle-orm';
import type { CompletePeopleQuery, MentionablePerson } from '#src/discussion/mention-model.ts';
import { fold } from '#src/search/fold.ts';
import type { Ref } from '#src/shared/ref.ts';
import { variantPath } from '#src/uploads/media-path.ts';
import { findable } from '#worker/accounts/queries.ts';
import { requireFreshSession } from '#worker/accounts/service.ts';
import type { Context } from '#worker/platform/context.ts';
import { rawStatement } from '#worker/platform/db.ts';
import { requireTarget } from '#worker/platform/registry.ts';
import type { SqlViewer } from '#worker/platform/targets.ts';
import { selectNamed } from '#worker/search/queries.ts';
import { isBlocked, viewerOf } from '#worker/social/queries.ts';

const MOST_SHOWN = 8;
/** The most people that are read from each source. */
const MOST_SPEAKERS = 200;
const MOST_FOLLOWED = 500;
const MOST_NAMED = 20;
/** The most people with a name among whom those in the discussion and followed ones are looked for. */
const MOST_CALLED = 500;

type Row = { id: string; name: string; displayName: string; avatarId: string | null };

/**
 * Completes a handle, or a display name by any of its words: people in the discussion first, then those whom the actor
 * follows, then everybody by handle, then by display name. Returns only people who may be mentioned there, and nobody if the actor may not see the target:
 * who sees it would reveal whose circle it belongs to. Reads bounded ranges of indexes.
 */
export async function completePeople(
  ctx: Context,
  { q, targetKind, targetId }: CompletePeopleQuery,
): Promise<MentionablePerson[]> {
  const { personId } = await requireFreshSession(ctx);
  const target = targetKind && targetId ? { kind: targetKind, id: targetId } : null;
  const me = sql`${personId}`;
  const now = ctx.clock.now();
  const viewer = { kind: 'member' as const, personId: sql`people.id` };
  const begins = beginning(q);
  const sees = target ? bothSee(ctx, target, { viewer, now }) : sql`1`;
  const [rows] = await ctx.db.batch([
    rawStatement<Row>(
      ctx.db,
      sql`${begins ? sql`WITH called AS MATERIALIZED (${begins.called}) ` : sql``}SELECT people.id, people.name, people.display_name AS "displayName", people.avatar_id AS "avatarId"
        FROM (SELECT id, min(rank) AS rank FROM (${sources(target, me, begins)}) GROUP BY id) found
        JOIN people ON people.id = found.id
        WHERE people.id <> ${me} AND ${findable} AND NOT ${isBlocked(sql`people.id`, me)} AND ${sees}
        ORDER BY found.rank, people.name LIMIT ${MOST_SHOWN}`,
    ),
  ]);
  return rows.map(({ avatarId, ...row }) => ({ ...row, avatarUrl: avatarId && variantPath(avatarId, 160) }));
}

/** Whether a person and the actor may both see a target. */
function bothSee(ctx: Context, { kind, id }: Ref, view: { viewer: SqlViewer; now: number }): SQL {
  const { isVisible } = requireTarget(ctx.registry, kind);
  const own = isVisible(sql`${id}`, { ...view, viewer: viewerOf(ctx) });
  return sql`(${own} AND ${isVisible(sql`${id}`, view)})`;
}

/** A typed beginning: the range of handles, and the ids of people with such a name. */
type Beginning = { handle: SQL; called: SQL };

/** Null where nothing is typed. */
function beginning(q: string): Beginning | null {
  const from = fold(q);
  if (from === '') return null;
  return {
    handle: sql`p.name >= ${from} AND p.name < ${`${from}\u{10ffff}`}`,
    called: selectNamed('person', q, MOST_CALLED) ?? sql`SELECT NULL AS id WHERE 0`,
  };
}

/** Selects people with a rank: 0 in the discussion, 1 followed, 2 anybody by handle, 3 anybody by name. */
function sources(target: Ref | null, me: SQL, begins: Beginning | null): SQL {
  const fits = begins ? sql`(${begins.handle} OR p.id IN (SELECT id FROM called))` : sql`1`;
  const near = (rank: number, ids: SQL) =>
    sql`SELECT p.id, ${rank} AS rank FROM (${ids}) near JOIN people p ON p.id = near.id WHERE ${fits}`;
  const followed = sql`SELECT followed_id AS id FROM follows WHERE follower_id = ${me}
    ORDER BY created_at DESC LIMIT ${MOST_FOLLOWED}`;
  const parts = [near(1, followed)];
  if (target) {
    parts.push(
      near(
        0,
        sql`SELECT author_id AS id FROM comments WHERE target_kind = ${target.kind} AND target_id = ${target.id}
          AND status = 'public' LIMIT ${MOST_SPEAKERS}`,
      ),
    );
  }
  if (begins) {
    parts.push(
      sql`SELECT * FROM (SELECT p.id, 2 AS rank FROM people p WHERE ${begins.handle} ORDER BY p.name LIMIT ${MOST_NAMED})`,
      sql`SELECT * FROM (SELECT id, 3 AS rank FROM called LIMIT ${MOST_NAMED})`,
    );
  }
  return sql.join(parts, sql` UNION ALL `);
}
