import type { SQL } from 'drizzle-orm';
import { AppError } from '#src/shared/errors.ts';
import { actsAs, getPersonId, requireMember } from '#worker/platform/actor.ts';
import type { Context } from '#worker/platform/context.ts';
import { rawStatement } from '#worker/platform/db.ts';
import { can, requireCan } from '#worker/privileges/service.ts';

type Authored = { authorId: string };

/** Whether a question or an answer is the actor’s own, or they moderate. */
export function mayEdit(ctx: Pick<Context, 'actor'>, { authorId }: Authored): boolean {
  return getPersonId(ctx) === authorId || actsAs(ctx, 'moderator');
}

/** Throws `forbidden` unless the question or answer is the actor’s own, or they moderate. */
export function requireOwn(ctx: Pick<Context, 'actor'>, written: Authored): void {
  requireMember(ctx);
  if (!mayEdit(ctx, written)) throw new AppError('forbidden');
}

/** Throws `reputation_needed` unless the actor may change the question or answer without a review. */
export async function requireEditor(ctx: Context, { authorId }: Authored): Promise<void> {
  requireMember(ctx);
  await requireCan(ctx, 'edit_freely', { ownerIds: [authorId] });
}

/**
 * Makes the check whether the actor may comment on a target yet; `owners` selects the ids of those who may in any case: its
 * author, and on an answer also the asker.
 */
export function requireCommenter(owners: (id: string) => SQL) {
  return async (ctx: Context, id: string): Promise<void> => {
    if (await can(ctx, 'comment')) return;
    const [rows] = await ctx.db.batch([rawStatement<{ id: string }>(ctx.db, owners(id))]);
    await requireCan(ctx, 'comment', { ownerIds: rows.map((row) => row.id) });
  };
}
