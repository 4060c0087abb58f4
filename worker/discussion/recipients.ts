import { type SQL, sql } from 'drizzle-orm';
import { mentionedIn } from '#worker/discussion/mentions/mentions.ts';
import { followersOfThread } from '#worker/notifications/queries.ts';
import type { Context } from '#worker/platform/context.ts';
import { requireTarget } from '#worker/platform/registry.ts';

/** What the events of a comment carry (`toCommentPayload`). */
type CommentPayload = { commentId: string; targetKind: string; targetId: string; parentId: string | null };

/** The target of a comment or a reaction, as a ref. */
export function threadOf({ targetKind, targetId }: Pick<CommentPayload, 'targetKind' | 'targetId'>) {
  return { kind: targetKind, id: targetId };
}

/** Selects the people whom a comment mentions, as `person_id`. */
export function mentioned({ commentId }: Pick<CommentPayload, 'commentId'>): SQL {
  return mentionedIn({ kind: 'comment', id: commentId });
}

/** Selects the author of the comment that a comment answers, as `person_id`. */
export function answered({ parentId }: Pick<CommentPayload, 'parentId'>): SQL {
  return sql`SELECT c.author_id AS person_id FROM comments c WHERE c.id = ${parentId}
    AND c.status IN ('public', 'moderated')`;
}

/** The author of a comment's target; an expression. */
export function authorOfTarget({ registry }: Pick<Context, 'registry'>, payload: CommentPayload): SQL {
  return requireTarget(registry, payload.targetKind).authorOf(sql`${payload.targetId}`);
}

/** Selects the people who watch the discussion, as `person_id`. */
export function watching(payload: CommentPayload): SQL {
  return followersOfThread(threadOf(payload), 'watching');
}

/** Whether a person is notified of a comment even if it does not mention them; `person` is an expression. */
export function isNotifiedAnyway(ctx: Pick<Context, 'registry'>, payload: CommentPayload, person: SQL): SQL {
  return sql`(${person} IN (${answered(payload)}) OR ${person} IS ${authorOfTarget(ctx, payload)}
    OR EXISTS (SELECT 1 FROM (${watching(payload)}) w WHERE w.person_id = ${person}))`;
}
