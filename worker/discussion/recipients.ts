import { type SQL, sql } from 'drizzle-orm';
import { mentionedIn } from '#worker/discussion/mentions.ts';
import { followersOfThread } from '#worker/notifications/queries.ts';
import type { Context } from '#worker/platform/context.ts';
import { requireTarget } from '#worker/platform/registry.ts';

/** What the events of a comment carry (`toTold`). */
type Told = { commentId: string; targetKind: string; targetId: string; parentId: string | null };

/** The thing that a comment or a reaction is about. */
export function threadOf({ targetKind, targetId }: Pick<Told, 'targetKind' | 'targetId'>) {
  return { kind: targetKind, id: targetId };
}

/** Whom a comment mentions; a SELECT of `person_id`, as are those below. */
export function mentioned({ commentId }: Pick<Told, 'commentId'>): SQL {
  return mentionedIn({ kind: 'comment', id: commentId });
}

/** Who wrote what a comment answers. */
export function answered({ parentId }: Pick<Told, 'parentId'>): SQL {
  return sql`SELECT c.author_id AS person_id FROM comments c WHERE c.id = ${parentId}
    AND c.status IN ('public', 'held')`;
}

/** The author of what a comment is about; an expression. */
export function authorOfThing({ registry }: Pick<Context, 'registry'>, told: Told): SQL {
  return requireTarget(registry, told.targetKind).authorOf(sql`${told.targetId}`);
}

/** Who watches the discussion. */
export function watching(told: Told): SQL {
  return followersOfThread(threadOf(told), 'watching');
}

/** Whether somebody hears of a comment though it does not mention them; `person` is an expression. */
export function isToldAnyway(ctx: Pick<Context, 'registry'>, told: Told, person: SQL): SQL {
  return sql`(${person} IN (${answered(told)}) OR ${person} IS ${authorOfThing(ctx, told)}
    OR EXISTS (SELECT 1 FROM (${watching(told)}) w WHERE w.person_id = ${person}))`;
}
