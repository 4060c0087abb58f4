import { AppError } from '#src/shared/errors.ts';
import { actsAs, getPersonId, requireMember } from '#worker/platform/actor.ts';
import type { Context } from '#worker/platform/context.ts';

type Authored = { authorId: string };

/** Whether the actor may change a question or an answer: its author and moderators. */
export function mayEdit(ctx: Pick<Context, 'actor'>, { authorId }: Authored): boolean {
  return getPersonId(ctx) === authorId || actsAs(ctx, 'moderator');
}

/** Whether the actor may close and reopen questions. */
export function mayClose(ctx: Pick<Context, 'actor'>): boolean {
  return actsAs(ctx, 'moderator');
}

/** Throws `forbidden` unless the actor may change the question or answer. */
export function requireEditor(ctx: Pick<Context, 'actor'>, written: Authored): void {
  requireMember(ctx);
  if (!mayEdit(ctx, written)) throw new AppError('forbidden');
}

/** Throws `forbidden` unless the actor may close and reopen questions. */
export function requireCloser(ctx: Pick<Context, 'actor'>): void {
  requireMember(ctx);
  if (!mayClose(ctx)) throw new AppError('forbidden');
}
