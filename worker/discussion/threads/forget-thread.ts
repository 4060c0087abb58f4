import { and, eq, type SQL, sql } from 'drizzle-orm';
import { discussionGone } from '#src/discussion/events.ts';
import type { Ref } from '#src/shared/ref.ts';
import { statementToForgetSaved } from '#worker/bookmarks/queries.ts';
import {
  commentRevisions,
  comments,
  mentions,
  reactionCounts,
  reactions,
  threads,
} from '#worker/discussion/tables.ts';
import type { Context } from '#worker/platform/context.ts';
import { type Db, inList, type Statement } from '#worker/platform/db.ts';
import type { EventHandler } from '#worker/platform/feature.ts';
import { inSteps, type StepPart, stepPart } from '#worker/platform/in-steps.ts';
import type { Registry } from '#worker/platform/registry.ts';
import { targetHandler } from '#worker/platform/target-events.ts';

/**
 * Deletes the discussion of a target that is gone, in steps. Nobody sees what is left in between, because the discussion of a
 * target is shown only to those who may see the target. The counters are right after every step.
 */
export function forgetDiscussions(registry: Pick<Registry, 'targets'>): EventHandler {
  return targetHandler(registry, {
    name: 'discussion.forget_thread',
    // The reactions and mentions of a comment are deleted in the batch that erases the comment.
    on: ({ kind, goneOn }) => (kind === 'comment' ? undefined : goneOn),
    goesOn: discussionGone,
    handle: async (ctx, target) => [
      ...(await inSteps(ctx, () => ctx.events.record(discussionGone, target), [
        commentsOn(ctx, target),
        reactionsTo(ctx, target),
      ])),
      ...forgetEmptyThread(ctx.db, target),
    ],
  });
}

/** Deletes comments before their answers, in the order of the index, so that the reply counts of the others stay right. */
function commentsOn({ db }: Context, { kind, id }: Ref): StepPart {
  return stepPart(
    (limit) =>
      db
        .select({ id: comments.id })
        .from(comments)
        .where(and(eq(comments.targetKind, kind), eq(comments.targetId, id)))
        .orderBy(comments.parentId, comments.createdAt, comments.id)
        .limit(limit),
    (rows) => {
      const ids = rows.map((row) => row.id);
      return [discountComments(db, { kind, id }, ids), ...deleteComments(db, ids)];
    },
  );
}

function discountComments(db: Db, { kind, id }: Ref, ids: readonly string[]): Statement {
  const among = (statuses: SQL) =>
    sql`(SELECT count(*) FROM comments c WHERE ${inList(sql`c.id`, ids)} AND c.status IN (${statuses}))`;
  return db
    .update(threads)
    .set({
      commentCount: sql`comment_count - ${among(sql`'public'`)}`,
      pendingCount: sql`pending_count - ${among(sql`'pending', 'moderated'`)}`,
    })
    .where(and(eq(threads.targetKind, kind), eq(threads.targetId, id)));
}

function deleteComments(db: Db, ids: readonly string[]): Statement[] {
  return [
    db.delete(commentRevisions).where(inList(commentRevisions.commentId, ids)),
    db.delete(mentions).where(and(eq(mentions.sourceKind, 'comment'), inList(mentions.sourceId, ids))),
    ...[reactions, reactionCounts].map((table) =>
      db.delete(table).where(and(eq(table.targetKind, 'comment'), inList(table.targetId, ids))),
    ),
    statementToForgetSaved(db, 'comment', ids),
    db.delete(comments).where(inList(comments.id, ids)),
  ];
}

function reactionsTo({ db }: Context, { kind, id }: Ref): StepPart {
  const isIts = and(eq(reactions.targetKind, kind), eq(reactions.targetId, id));
  return stepPart(
    (limit) => db.select({ personId: reactions.personId }).from(reactions).where(isIts).limit(limit),
    (rows) => {
      const people = rows.map(({ personId }) => personId);
      const gone = sql`(SELECT count(*) FROM reactions r WHERE r.target_kind = ${kind} AND r.target_id = ${id}
        AND r.kind = reaction_counts.kind AND ${inList(sql`r.person_id`, people)})`;
      return [
        db
          .update(reactionCounts)
          .set({ count: sql`count - ${gone}` })
          .where(and(eq(reactionCounts.targetKind, kind), eq(reactionCounts.targetId, id))),
        db.delete(reactions).where(and(isIts, inList(reactions.personId, people))),
      ];
    },
  );
}

/** Deletes the thread and its counts once they are empty, and the mentions in the target itself. */
function forgetEmptyThread(db: Db, { kind, id }: Ref): Statement[] {
  return [
    db.delete(mentions).where(and(eq(mentions.sourceKind, kind), eq(mentions.sourceId, id))),
    db
      .delete(reactionCounts)
      .where(sql`target_kind = ${kind} AND target_id = ${id} AND reaction_counts.count <= 0`),
    db.delete(threads).where(
      sql`target_kind = ${kind} AND target_id = ${id} AND NOT EXISTS
        (SELECT 1 FROM comments c WHERE c.target_kind = ${kind} AND c.target_id = ${id})`,
    ),
  ];
}
