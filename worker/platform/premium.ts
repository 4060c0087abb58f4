import { type Actor, actsAs } from '#worker/platform/actor.ts';

/** Whether somebody gets the words of premium texts: authors, moderators and admins do. */
export function hasPremium(ctx: { actor: Actor }): boolean {
  return actsAs(ctx, 'author');
}
