import { NEEDED, type Privilege, type Standing, whyHas } from '#src/privileges/rules.ts';
import { AppError } from '#src/shared/errors.ts';
import { actsAs, getPersonId } from '#worker/platform/actor.ts';
import type { Context } from '#worker/platform/context.ts';
import { loadStanding } from '#worker/privileges/standing.ts';

/** What somebody acts upon, by those whose it is: they comment on it and edit it whatever their reputation. */
export type Owned = { ownerIds: readonly string[] };

const OF_OWNERS: ReadonlySet<Privilege> = new Set(['comment', 'edit_freely', 'review_edits']);

/** Whether the actor has a privilege by what is known without the database: the system, moderators and owners. */
function hasAnyway(ctx: Context, privilege: Privilege, target: Owned | null): boolean {
  if (actsAs(ctx, 'moderator')) return true;
  const id = getPersonId(ctx);
  return id !== null && OF_OWNERS.has(privilege) && (target?.ownerIds.includes(id) ?? false);
}

/**
 * Whether the actor may do something, by their reputation, their role, or because it is theirs. It comes on top of the access
 * that a route declares. One round trip, or none.
 */
export async function can(ctx: Context, privilege: Privilege, target: Owned | null = null): Promise<boolean> {
  if (hasAnyway(ctx, privilege, target)) return true;
  return getPersonId(ctx) !== null && whyHas(privilege, await loadStanding(ctx)) !== null;
}

/** Throws `reputation_needed`, with what is needed and what the actor has, unless they `can`. */
export async function requireCan(
  ctx: Context,
  privilege: Privilege,
  target: Owned | null = null,
): Promise<void> {
  if (!hasAnyway(ctx, privilege, target)) requirePrivilege(privilege, await loadStanding(ctx));
}

/** Like `requireCan`, for a standing that a batch of the caller has read. */
export function requirePrivilege(privilege: Privilege, standing: Standing): void {
  if (whyHas(privilege, standing) !== null) return;
  const needed = NEEDED[privilege][standing.stage];
  throw new AppError('reputation_needed', { params: { needed, has: standing.reputation } });
}
