import { and, eq, gt, isNull, lt, or } from 'drizzle-orm';
import type { SessionClaims } from '#src/accounts/session.ts';
import { AppError } from '#src/shared/errors.ts';
import { readAccess } from '#worker/accounts/access-jwt.ts';
import { lookUpCredential } from '#worker/accounts/look-up-credential.ts';
import { renewSession } from '#worker/accounts/renew-session.ts';
import { findLiveSession } from '#worker/accounts/sessions.ts';
import { accessTokens, people } from '#worker/accounts/tables.ts';
import { ANONYMOUS, type Member } from '#worker/platform/actor.ts';
import type { Context } from '#worker/platform/context.ts';
import { sha256 } from '#worker/platform/crypto.ts';
import { named } from '#worker/platform/db.ts';

export const TOKEN_PREFIX = 'atoll_';
const TOUCH_EVERY_MS = 60 * 60_000;

/**
 * Authenticates the request by its cookies. Reads trust the JWT. `check` reads the session's row, so that a session revoked
 * elsewhere writes nothing more. An expired JWT is renewed with the refresh token.
 */
export async function authenticateCookies(
  ctx: Context,
  cookies: { access: string | null; refresh: string | null },
  check: boolean,
): Promise<void> {
  const claims = await readAccess(ctx, cookies.access);
  if (claims && !check) return actAs(ctx, claims, false);
  if (claims) {
    const live = await findLiveSession(ctx, claims.sessionId);
    return live ? actAs(ctx, live, true) : signOutHere(ctx);
  }
  const { refresh } = cookies;
  const renewal = refresh ? await lookUpCredential(ctx, () => renewSession(ctx, refresh)) : null;
  if (!renewal) return signOutHere(ctx);
  actAs(ctx, renewal.claims, true);
  ctx.session.change = renewal.tokens;
}

/** Authenticates the request by a Bearer: a personal access token or an access JWT. Throws `unauthenticated`. */
export async function authenticateBearer(ctx: Context, bearer: string, check: boolean): Promise<void> {
  if (bearer.startsWith(TOKEN_PREFIX)) {
    const member = await lookUpCredential(ctx, () => findTokenHolder(ctx, bearer));
    if (!member) throw notSignedIn();
    ctx.actor = member;
    ctx.session.fresh = true;
    return;
  }
  const claims = await readAccess(ctx, bearer);
  const live = claims && check ? await findLiveSession(ctx, claims.sessionId) : claims;
  if (!live) {
    await lookUpCredential(ctx, async () => null);
    throw notSignedIn();
  }
  actAs(ctx, live, check);
}

function notSignedIn(): AppError {
  return new AppError('unauthenticated', { headers: { 'WWW-Authenticate': 'Bearer' } });
}

/** Makes the person of these claims the actor of the request from here on. */
export function actAs(ctx: Context, claims: SessionClaims, fresh: boolean): void {
  ctx.actor = {
    kind: 'member',
    personId: claims.personId,
    name: claims.name,
    role: claims.role,
    via: { session: claims.sessionId },
  };
  ctx.session.claims = claims;
  ctx.session.fresh = fresh;
}

/** Makes the request anonymous from here on and removes the cookies. */
export function signOutHere(ctx: Context): void {
  ctx.actor = ANONYMOUS;
  ctx.session.claims = null;
  ctx.session.fresh = true;
  ctx.session.change = 'clear';
}

async function findTokenHolder(ctx: Context, token: string): Promise<Member | null> {
  const now = ctx.clock.now();
  const [rows] = await ctx.db.batch([
    ctx.db
      .select({
        tokenId: named(accessTokens.id, 'token_id'),
        scopes: accessTokens.scopes,
        lastUsedAt: accessTokens.lastUsedAt,
        personId: named(people.id, 'person_id'),
        name: named(people.name, 'person_name'),
        role: people.role,
      })
      .from(accessTokens)
      .innerJoin(people, eq(people.id, accessTokens.personId))
      .where(
        and(
          eq(accessTokens.hash, await sha256(token)),
          isNull(accessTokens.revokedAt),
          or(isNull(accessTokens.expiresAt), gt(accessTokens.expiresAt, now)),
          isNull(people.suspendedAt),
        ),
      )
      .limit(1),
  ]);
  const row = rows[0];
  if (!row) return null;
  if ((row.lastUsedAt ?? 0) < now - TOUCH_EVERY_MS) ctx.waitUntil(touchToken(ctx, row.tokenId, now));
  const via = { token: row.tokenId, scopes: row.scopes };
  return { kind: 'member', personId: row.personId, name: row.name, role: row.role, via };
}

async function touchToken(ctx: Context, tokenId: string, now: number): Promise<void> {
  const stale = or(isNull(accessTokens.lastUsedAt), lt(accessTokens.lastUsedAt, now - TOUCH_EVERY_MS));
  await ctx.db.batch([
    ctx.db
      .update(accessTokens)
      .set({ lastUsedAt: now })
      .where(and(eq(accessTokens.id, tokenId), stale)),
  ]);
}
