import { type SQL, sql } from 'drizzle-orm';
import type { CompletePeopleQuery, MentionablePerson } from '#src/discussion/mention-model.ts';
import type { Ref } from '#src/shared/ref.ts';
import { variantPath } from '#src/uploads/media-path.ts';
import { findable } from '#worker/accounts/queries.ts';
import { requireMember } from '#worker/platform/actor.ts';
import type { Context } from '#worker/platform/context.ts';
import { rawStatement } from '#worker/platform/db.ts';
import { requireTarget } from '#worker/platform/registry.ts';
import type { SqlViewer } from '#worker/platform/targets.ts';
import { isBlocked, viewerOf } from '#worker/social/queries.ts';

const MOST_SHOWN = 8;
/** So many of each source are looked at. */
const MOST_SPEAKERS = 200;
const MOST_FOLLOWED = 500;
const MOST_NAMED = 20;

type Row = { id: string; name: string; displayName: string; avatarId: string | null };

/**
 * Whom somebody may mean who types the beginning of a name: those in the discussion first, then those they follow, then
 * everybody; by handle and by shown name. Only who may be mentioned there, and nobody where the asker may not look: who sees
 * a thing would tell whose circle it belongs to. Bounded ranges along indexes.
 */
export async function completePeople(
  ctx: Context,
  { q, targetKind, targetId }: CompletePeopleQuery,
): Promise<MentionablePerson[]> {
  const { personId } = requireMember(ctx);
  const target = targetKind && targetId ? { kind: targetKind, id: targetId } : null;
  const me = sql`${personId}`;
  const now = ctx.clock.now();
  const viewer = { kind: 'member' as const, personId: sql`people.id` };
  const sees = target ? bothSee(ctx, target, { viewer, now }) : sql`1`;
  const [rows] = await ctx.db.batch([
    rawStatement<Row>(
      ctx.db,
      sql`SELECT people.id, people.name, people.display_name AS "displayName", people.avatar_id AS "avatarId"
        FROM (SELECT id, min(rank) AS rank FROM (${sources(target, me, beginning(q))}) GROUP BY id) found
        JOIN people ON people.id = found.id
        WHERE people.id <> ${me} AND ${findable} AND NOT ${isBlocked(sql`people.id`, me)} AND ${sees}
        ORDER BY found.rank, people.name LIMIT ${MOST_SHOWN}`,
    ),
  ]);
  return rows.map(({ avatarId, ...row }) => ({ ...row, avatarUrl: avatarId && variantPath(avatarId, 160) }));
}

/** Whether a person and the asker may both see a thing. */
function bothSee(ctx: Context, { kind, id }: Ref, view: { viewer: SqlViewer; now: number }): SQL {
  const { isVisible } = requireTarget(ctx.registry, kind);
  const own = isVisible(sql`${id}`, { ...view, viewer: viewerOf(ctx) });
  return sql`(${own} AND ${isVisible(sql`${id}`, view)})`;
}

/** Ranges of handles and shown names that begin so; null where nothing was typed yet. */
function beginning(q: string): { name: SQL; displayName: SQL } | null {
  if (q === '') return null;
  const range = (column: SQL) => {
    const from = q.toLowerCase();
    return sql`${column} >= ${from} AND ${column} < ${`${from}\u{10ffff}`}`;
  };
  return { name: range(sql`p.name`), displayName: range(sql`lower(p.display_name)`) };
}

/** People and how near they stand: 0 in the discussion, 1 followed, 2 anybody. */
function sources(target: Ref | null, me: SQL, begins: ReturnType<typeof beginning>): SQL {
  const fits = begins ? sql`(${begins.name} OR ${begins.displayName})` : sql`1`;
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
      sql`SELECT * FROM (SELECT p.id, 2 AS rank FROM people p WHERE ${begins.name} ORDER BY p.name LIMIT ${MOST_NAMED})`,
      sql`SELECT * FROM (SELECT p.id, 2 AS rank FROM people p WHERE ${begins.displayName}
        ORDER BY lower(p.display_name) LIMIT ${MOST_NAMED})`,
    );
  }
  return sql.join(parts, sql` UNION ALL `);
}
