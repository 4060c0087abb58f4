import { type SQL, sql } from 'drizzle-orm';
import type { Reader } from '#worker/discussion/reading/select-comments.ts';
import { actsAs, getPersonId } from '#worker/platform/actor.ts';
import { byKind, commentable } from '#worker/platform/by-kind.ts';
import type { Context } from '#worker/platform/context.ts';
import { requireTarget } from '#worker/platform/registry.ts';
import type { SqlViewer, TargetKind } from '#worker/platform/targets.ts';
import { viewerOf } from '#worker/social/queries.ts';

/** An expression that depends on the kind of a comment's target; `of` names the table of comments. */
function byKindOfTarget(
  targets: Iterable<TargetKind>,
  of: string,
  expression: (target: TargetKind, id: SQL) => SQL,
): SQL {
  const column = (name: string) => sql`${sql.identifier(of)}.${sql.identifier(name)}`;
  return byKind(commentable(targets), column('target_kind'), (target) =>
    expression(target, column('target_id')),
  );
}

/** Whether the viewer may see the target of a comment; `of` names the table of comments. */
export function isTargetVisible(
  targets: Iterable<TargetKind>,
  of: string,
  view: { viewer: SqlViewer; now: number },
): SQL {
  return byKindOfTarget(targets, of, (target, id) => target.isVisible(id, view));
}

/** The actor as a reader of the comments on a target; `id` is an expression. */
export function readerOf(ctx: Context, kind: string, id: SQL): Reader {
  return toReader(ctx, (personId) => sql`${requireTarget(ctx.registry, kind).authorOf(id)} = ${personId}`);
}

/** The actor as a reader of comments on targets of any kind, in a statement over `comments`. */
export function readerOfAny(ctx: Context): Reader {
  const targets = ctx.registry.targets.values();
  return toReader(
    ctx,
    (personId) =>
      sql`${byKindOfTarget(targets, 'comments', ({ authorOf }, id) => authorOf(id))} = ${personId}`,
  );
}

function toReader(ctx: Context, isAuthorOfTarget: (personId: string) => SQL): Reader {
  const personId = getPersonId(ctx);
  if (personId === null) return null;
  const moderates = actsAs(ctx, 'moderator');
  return { personId, seesPending: moderates || isAuthorOfTarget(personId), seesBlocked: moderates };
}

/** Whether the actor may see the target of a comment, in a statement over `comments`. */
export function seesTargetOfComment(ctx: Context): SQL {
  return isTargetVisible(ctx.registry.targets.values(), 'comments', {
    viewer: viewerOf(ctx),
    now: ctx.clock.now(),
  });
}
