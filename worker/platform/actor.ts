import { AppError } from '#src/shared/errors.ts';
import { hasRole, type Role, type Scope } from '#src/shared/roles.ts';
import type { Context } from '#worker/platform/context.ts';

/**
 * Who acts. A member's `role` comes from the session's JWT on reads and from the person's row on writes. `via` is how the
 * member signed in: `session` (a browser) or `token` (a personal access token with scopes). The system acts in consumers
 * and cron jobs.
 */
export type Actor =
  | { kind: 'anonymous' }
  | { kind: 'system' }
  | {
      kind: 'member';
      personId: string;
      name: string;
      role: Role;
      via: { session: string } | { token: string; scopes: readonly Scope[] };
    };

export type Member = Extract<Actor, { kind: 'member' }>;

export const ANONYMOUS: Actor = { kind: 'anonymous' };
export const SYSTEM: Actor = { kind: 'system' };

/** The signed-in member; throws `unauthenticated`. */
export function requireMember(ctx: Pick<Context, 'actor'>): Member {
  if (ctx.actor.kind !== 'member') throw new AppError('unauthenticated');
  return ctx.actor;
}

/** The signed-in member of at least a role; throws `unauthenticated` or `forbidden`. */
export function requireRole(ctx: Pick<Context, 'actor'>, role: Role): Member {
  const member = requireMember(ctx);
  if (!hasRole(member.role, role)) throw new AppError('forbidden');
  return member;
}

/** The signed-in member's id, or null. */
export function getPersonId(ctx: Pick<Context, 'actor'>): string | null {
  return ctx.actor.kind === 'member' ? ctx.actor.personId : null;
}

/** Whether the actor has a role's rights; the system has every one. */
export function actsAs(ctx: Pick<Context, 'actor'>, role: Role): boolean {
  if (ctx.actor.kind === 'system') return true;
  return ctx.actor.kind === 'member' && hasRole(ctx.actor.role, role);
}
