import type { SessionClaims } from '#src/accounts/session.ts';
import { toViewer } from '#src/accounts/viewer.ts';
import type { Role } from '#src/shared/roles.ts';
import { actAs, signOutHere } from '#worker/accounts/authenticate.ts';
import { findLiveSession, selectLiveSession } from '#worker/accounts/sessions.ts';
import { type Member, requireMember, requireRole } from '#worker/platform/actor.ts';
import type { Context } from '#worker/platform/context.ts';

/** Returns the signed-in person as pages show them, from the JWT alone. Returns null when signed out. */
export function getViewer(ctx: Context) {
  return ctx.session.claims && toViewer(ctx.session.claims);
}

/**
 * Returns the signed-in member after checking the session's row, not the JWT alone. It is for sensitive reads; unsafe methods
 * are checked already. Throws `unauthenticated` when the session was revoked meanwhile.
 */
export async function requireFreshSession(ctx: Context): Promise<Member> {
  const member = requireMember(ctx);
  if (ctx.session.fresh || !('session' in member.via)) return member;
  const live = await findLiveSession(ctx, member.via.session);
  if (live) actAs(ctx, live, true);
  else signOutHere(ctx);
  return requireMember(ctx);
}

/**
 * The same for a page that reads everything in one batch: the statement joins it, and `settle` gets its rows before anything of
 * the batch is shown.
 */
export function checkSession(ctx: Context) {
  const member = requireMember(ctx);
  const session = ctx.session.fresh || !('session' in member.via) ? null : member.via.session;
  return {
    statement: selectLiveSession(ctx.db, session ?? '', ctx.clock.now()),
    settle: ([live]: SessionClaims[]): Member => {
      if (session === null) return member;
      if (live) actAs(ctx, live, true);
      else signOutHere(ctx);
      return requireMember(ctx);
    },
  };
}

/** Like `requireFreshSession`, and requires at least a role, as stored now. Throws `forbidden` too. */
export async function requireFreshRole(ctx: Context, role: Role): Promise<Member> {
  await requireFreshSession(ctx);
  return requireRole(ctx, role);
}
