import { type SQL, sql } from 'drizzle-orm';
import type { Reader } from '#worker/discussion/select-comments.ts';
import { actsAs, getPersonId } from '#worker/platform/actor.ts';
import type { Context } from '#worker/platform/context.ts';
import { requireTarget } from '#worker/platform/registry.ts';
import type { SqlViewer, TargetKind } from '#worker/platform/targets.ts';
import { viewerOf } from '#worker/social/queries.ts';

/** An expression that depends on the kind of the thing a comment is about; `of` names the table of comments. */
function byKind(
  targets: Iterable<TargetKind>,
  of: string,
  expression: (target: TargetKind, id: SQL) => SQL,
): SQL {
  const id = sql`${sql.identifier(of)}.target_id`;
  const cases = [...targets]
    .filter(({ hasComments }) => hasComments)
    .map((target) => sql`WHEN ${target.kind} THEN ${expression(target, id)}`);
  return sql`CASE ${sql.identifier(of)}.target_kind ${sql.join(cases, sql` `)} END`;
}

/** Whether the viewer may see what a comment is about. */
export function isThingVisible(
  targets: Iterable<TargetKind>,
  of: string,
  view: { viewer: SqlViewer; now: number },
): SQL {
  return byKind(targets, of, (target, id) => target.isVisible(id, view));
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
    (personId) => sql`${byKind(targets, 'comments', ({ authorOf }, id) => authorOf(id))} = ${personId}`,
  );
}

function toReader(ctx: Context, isAuthorOfThing: (personId: string) => SQL): Reader {
  const personId = getPersonId(ctx);
  if (personId === null) return null;
  const moderates = actsAs(ctx, 'moderator');
  return { personId, seesPending: moderates || isAuthorOfThing(personId), seesBlocked: moderates };
}

/** Whether the actor may see what a comment is about, in a statement over `comments`. */
export function seesThingOfComment(ctx: Context): SQL {
  return isThingVisible(ctx.registry.targets.values(), 'comments', {
    viewer: viewerOf(ctx),
    now: ctx.clock.now(),
  });
}
