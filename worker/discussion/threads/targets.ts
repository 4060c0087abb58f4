import { type SQL, sql } from 'drizzle-orm';
import type { Reader } from '#worker/discussion/reading/select-comments.ts';
import { actsAs, getPersonId } from '#worker/platform/actor.ts';
import { byKind, commentable } from '#worker/platform/by-kind.ts';
import type { Context } from '#worker/platform/context.ts';
import { requireTarget } from '#worker/platform/registry.ts';
import type { SqlViewer, TargetKind } from '#worker/platform/targets.ts';
import { viewerOf } from '#worker/social/queries.ts';

/** An expression that depends on the kind of the thing a comment is about; `of` names the table of comments. */
function byKindOfThing(
  targets: Iterable<TargetKind>,
  of: string,
  expression: (target: TargetKind, id: SQL) => SQL,
): SQL {
  const column = (name: string) => sql`${sql.identifier(of)}.${sql.identifier(name)}`;
  return byKind(commentable(targets), column('target_kind'), (target) =>
    expression(target, column('target_id')),
  );
}

/** Whether the viewer may see what a comment is about. */
export function isTargetVisible(
  targets: Iterable<TargetKind>,
  of: string,
  view: { viewer: SqlViewer; now: number },
): SQL {
  return byKindOfThing(targets, of, (target, id) => target.isVisible(id, view));
}

/** Who reads the comments of things of a kind; `id` is an expression. */
export function readerOf(ctx: Context, kind: string, id: SQL): Reader {
  return toReader(ctx, (personId) => sql`${requireTarget(ctx.registry, kind).authorOf(id)} = ${personId}`);
}

/** Who reads comments on whatever there is, in a statement over `comments`. */
export function readerOfAny(ctx: Context): Reader {
  const targets = ctx.registry.targets.values();
  return toReader(
    ctx,
    (personId) =>
      sql`${byKindOfThing(targets, 'comments', ({ authorOf }, id) => authorOf(id))} = ${personId}`,
  );
}

function toReader(ctx: Context, isAuthorOfTarget: (personId: string) => SQL): Reader {
  const personId = getPersonId(ctx);
  if (personId === null) return null;
  const moderates = actsAs(ctx, 'moderator');
  return { personId, seesPending: moderates || isAuthorOfTarget(personId), seesBlocked: moderates };
}

/** Whether the actor may see what a comment is about, in a statement over `comments`. */
export function seesTargetOfComment(ctx: Context): SQL {
  return isTargetVisible(ctx.registry.targets.values(), 'comments', {
    viewer: viewerOf(ctx),
    now: ctx.clock.now(),
  });
}
