import { AppError, fieldError } from '#src/shared/errors.ts';
import type { Relation } from '#src/social/model.ts';
import { requireMember } from '#worker/platform/actor.ts';
import type { Context } from '#worker/platform/context.ts';
import type { Statement } from '#worker/platform/db.ts';
import { isHidden, type RelationRow, selectRelation, toRelation } from '#worker/social/select-relation.ts';

/** Returns the relation of the actor to a person. Throws `not_found` when one blocked the other. */
export async function getRelation(ctx: Context, name: string): Promise<Relation> {
  const { personId } = requireMember(ctx);
  const row = await findPerson(ctx, name);
  if (isHidden(row)) throw new AppError('not_found');
  return toRelation(row, personId, ctx.clock.now());
}

/** Returns a person on whom the actor wants to act. Throws `not_found`, also when one blocked the other. */
export async function requireOther(ctx: Context, name: string): Promise<RelationRow> {
  const row = await findPerson(ctx, name);
  if (isHidden(row)) throw new AppError('not_found');
  if (row.personId === requireMember(ctx).personId) throw fieldError('/name', 'yourself');
  return row;
}

/** Like `requireOther`, but includes people whom the actor blocked, since the actor may change that. */
export async function requireOtherOrBlocked(ctx: Context, name: string): Promise<RelationRow> {
  const row = await findPerson(ctx, name);
  if (row.hides) throw new AppError('not_found');
  if (row.personId === requireMember(ctx).personId) throw fieldError('/name', 'yourself');
  return row;
}

async function findPerson(ctx: Context, name: string): Promise<RelationRow> {
  const { personId } = requireMember(ctx);
  const [[row]] = await ctx.db.batch([selectRelation(ctx.db, name, personId)]);
  if (!row) throw new AppError('not_found');
  return row;
}

/** Runs statements in one batch and returns the relation afterwards. */
export async function changeRelation(
  ctx: Context,
  { name }: RelationRow,
  statements: readonly Statement[],
): Promise<{ after: RelationRow }> {
  const { personId } = requireMember(ctx);
  const select = selectRelation(ctx.db, name, personId);
  const results = await ctx.db.batch([...statements, select] as unknown as [Statement]);
  const [after] = (results as unknown[]).at(-1) as RelationRow[];
  if (!after) throw new AppError('not_found');
  return { after };
}
