import { and, eq, type SQL, sql } from 'drizzle-orm';
import {
  isPositive,
  NOTIFY_AGAIN_AFTER_MS,
  REACTION_KINDS,
  type ReactionKind,
} from '#src/discussion/reaction-rules.ts';
import type { Ref } from '#src/shared/ref.ts';
import { TAKEN_BACK } from '#worker/discussion/reactions/reaction-columns.ts';
import { comments, reactionCounts, reactions } from '#worker/discussion/tables.ts';
import { wilsonSql } from '#worker/discussion/wilson.ts';
import type { Db, Statement } from '#worker/platform/db.ts';

/** A person and the target that they react to; `may` is a condition of its own, over no table: whether they may react. */
export type Reacting = { target: Ref; personId: string; now: number; may: SQL };

/** The reaction of the person, as a condition over `reactions`. */
export function isTheirs({ target, personId }: Reacting): SQL {
  return sql`target_kind = ${target.kind} AND target_id = ${target.id} AND person_id = ${personId}`;
}

/** The kind of the person's reaction now: NULL if there never was one, `none` if it was taken back. */
function current(reacting: Reacting): SQL {
  return sql`(SELECT kind FROM reactions WHERE ${isTheirs(reacting)})`;
}

/** Takes the reaction that is about to change off the counts. */
export function discount(db: Db, reacting: Reacting): Statement {
  const { target, may } = reacting;
  return db
    .update(reactionCounts)
    .set({ count: sql`count - 1` })
    .where(
      sql`target_kind = ${target.kind} AND target_id = ${target.id}
        AND reaction_counts.kind = ${current(reacting)} AND ${may}`,
    );
}

/** Sets the reaction; the same kind again takes it back. As the guard of the batch it changes nothing unless they may. */
export function toggle(db: Db, { target, personId, now, may }: Reacting, kind: ReactionKind) {
  return db
    .insert(reactions)
    .select(sql`SELECT ${target.kind}, ${target.id}, ${personId}, ${kind}, ${now}, NULL WHERE ${may}`)
    .onConflictDoUpdate({
      target: [reactions.targetKind, reactions.targetId, reactions.personId],
      set: {
        kind: sql`CASE WHEN kind = excluded.kind THEN ${TAKEN_BACK} ELSE excluded.kind END`,
        createdAt: now,
      },
    });
}

/** Takes the reaction back, if there is one. */
export function takeBack(db: Db, reacting: Reacting) {
  return db
    .update(reactions)
    .set({ kind: TAKEN_BACK, createdAt: reacting.now })
    .where(sql`${isTheirs(reacting)} AND kind <> ${TAKEN_BACK} AND ${reacting.may}`);
}

/** Adds the reaction as it is now to the counts. */
export function recount(db: Db, reacting: Reacting): Statement {
  return db
    .insert(reactionCounts)
    .select(
      sql`SELECT target_kind, target_id, kind, 1 FROM reactions
        WHERE ${isTheirs(reacting)} AND kind <> ${TAKEN_BACK} AND ${reacting.may}`,
    )
    .onConflictDoUpdate({
      target: [reactionCounts.targetKind, reactionCounts.targetId, reactionCounts.kind],
      set: { count: sql`count + 1` },
    });
}

/** Sets that the author is notified of the person now; changes nothing if they were notified within a day. */
export function markNotified(db: Db, reacting: Reacting): Statement {
  const { now, may } = reacting;
  return db
    .update(reactions)
    .set({ notifiedAt: now })
    .where(
      sql`${isTheirs(reacting)} AND kind <> ${TAKEN_BACK} AND coalesce(notified_at, 0) <= ${now - NOTIFY_AGAIN_AFTER_MS}
        AND ${may}`,
    );
}

/** Updates the reaction without changing a value, exactly when its state is `state` and `also` holds. */
export function assertState(
  db: Db,
  reacting: Reacting,
  state: 'set' | 'taken',
  also: SQL = sql`1`,
): Statement {
  return db
    .update(reactions)
    .set({ createdAt: sql`created_at` })
    .where(
      sql`${isTheirs(reacting)} AND kind ${sql.raw(state === 'set' ? '<>' : '=')} ${TAKEN_BACK}
        AND ${also} AND ${reacting.may}`,
    );
}

/** Sets the score of a comment from its counts. */
export function rescore(db: Db, { target }: Reacting): Statement {
  return db
    .update(comments)
    .set({ score: scoreFromCounts(sql`${target.kind}`, sql`${target.id}`) })
    .where(eq(comments.id, target.id));
}

/** The score of a target from its counts: `scoreOf` in SQL; both parameters are expressions. */
export function scoreFromCounts(kind: SQL, id: SQL): SQL {
  const positives = JSON.stringify(REACTION_KINDS.filter(isPositive));
  return sql`(SELECT ${wilsonSql(sql`u`, sql`n`)}
    FROM (SELECT total(x.count) AS n,
      total(x.count) FILTER (WHERE x.kind IN (SELECT value FROM json_each(${positives}))) AS u
      FROM reaction_counts x WHERE x.target_kind = ${kind} AND x.target_id = ${id}))`;
}

/** Selects how many reactions of each kind a target has. */
export function selectCounts(db: Db, { kind, id }: Ref) {
  return db
    .select({ kind: reactionCounts.kind, count: reactionCounts.count })
    .from(reactionCounts)
    .where(
      and(
        eq(reactionCounts.targetKind, kind),
        eq(reactionCounts.targetId, id),
        sql`${reactionCounts.count} > 0`,
      ),
    );
}
