import { and, eq, isNull, type SQL } from 'drizzle-orm';
import { sessionsEnded } from '#src/accounts/events.ts';
import type { SignIn } from '#src/accounts/model.ts';
import { ACCESS_SECONDS } from '#src/accounts/session.ts';
import { AppError } from '#src/shared/errors.ts';
import { revokeTokensOf } from '#worker/accounts/access-tokens.ts';
import { actAs, signOutHere } from '#worker/accounts/authenticate.ts';
import { sendLink } from '#worker/accounts/email-links.ts';
import { countPasswordTry, mayEmail } from '#worker/accounts/limits.ts';
import { hashPassword, isOutdated, verifyPassword } from '#worker/accounts/password-hash.ts';
import { type MePerson, meColumns, toMe } from '#worker/accounts/profile.ts';
import { renewSession } from '#worker/accounts/renew-session.ts';
import { openSession } from '#worker/accounts/sessions.ts';
import { passwords, people, sessions } from '#worker/accounts/tables.ts';
import { requireMember } from '#worker/platform/actor.ts';
import type { Context } from '#worker/platform/context.ts';
import { runBatch, type Statement } from '#worker/platform/db.ts';
import type { SessionTokens } from '#worker/platform/session.ts';

/**
 * Signs in with address and password. Attempts are counted before any hashing. An unknown address and a wrong password get the
 * same response after the same work. `mode: 'token'` returns the tokens and leaves the cookies alone.
 */
export async function signIn(ctx: Context, { email, password, mode = 'cookie' }: SignIn) {
  const found = await findByEmail(ctx, email);
  await countPasswordTry(ctx, { email, personId: found?.id ?? null });
  if (!(await verifyPassword(password, found?.hash ?? null)) || !found)
    throw new AppError('wrong_credentials');
  if (found.suspendedAt !== null) throw new AppError('account_suspended');
  if (found.emailVerifiedAt === null) {
    await sendLink(ctx, 'verify', { id: found.id, email }, await mayEmail(ctx, email));
    throw new AppError('address_unverified');
  }
  const { statements, claims, tokens } = await openSession(ctx, { ...found, personId: found.id });
  const left = mode === 'cookie' ? leaveSession(ctx) : [];
  await runBatch(ctx.db, [...statements, ...left, ...(await renewHash(ctx, found, password))]);
  actAs(ctx, claims, true);
  if (mode === 'cookie') ctx.session.change = tokens;
  return { person: toMe(found), ...(mode === 'token' && toTokens(tokens)) };
}

async function findByEmail(ctx: Context, email: string) {
  const [rows] = await ctx.db.batch([
    ctx.db
      .select({
        ...meColumns,
        hash: passwords.hash,
        emailVerifiedAt: people.emailVerifiedAt,
        suspendedAt: people.suspendedAt,
      })
      .from(people)
      .innerJoin(passwords, eq(passwords.personId, people.id))
      .where(eq(people.email, email))
      .limit(1),
  ]);
  return rows[0] ?? null;
}

/** Returns the statement that ends the earlier session of a browser that signs in again. */
export function leaveSession(ctx: Context): Statement[] {
  const { claims } = ctx.session;
  return claims ? [revokeSessionRow(ctx, claims.sessionId, claims.personId)] : [];
}

async function renewHash(
  ctx: Context,
  found: MePerson & { hash: string },
  password: string,
): Promise<Statement[]> {
  if (!isOutdated(found.hash)) return [];
  const hash = await hashPassword(password);
  const unchanged = and(eq(passwords.personId, found.id), eq(passwords.hash, found.hash));
  return [ctx.db.update(passwords).set({ hash }).where(unchanged)];
}

/** Returns new tokens for an API client that stores its refresh token itself. Throws `unauthenticated`. */
export async function refreshTokens(ctx: Context, refreshToken: string) {
  const renewal = await renewSession(ctx, refreshToken);
  if (!renewal) throw new AppError('unauthenticated');
  return toTokens(renewal.tokens);
}

function toTokens({ access, refresh }: SessionTokens) {
  return { accessToken: access, refreshToken: refresh?.token ?? '', expiresIn: ACCESS_SECONDS };
}

/** Ends the session of this request, if it has one. */
export async function signOut(ctx: Context): Promise<void> {
  const { actor } = ctx;
  if (actor.kind === 'member' && 'session' in actor.via)
    await ctx.db.batch([
      revokeSessionRow(ctx, actor.via.session, actor.personId),
      ctx.events.recordWhenChanged(sessionsEnded, { personId: actor.personId }),
    ]);
  signOutHere(ctx);
}

/** Ends one of the member's own sessions. Throws `not_found`. */
export async function revokeSession(ctx: Context, sessionId: string): Promise<void> {
  const member = requireMember(ctx);
  const [{ changes } = { changes: 0 }] = await runBatch(ctx.db, [
    revokeSessionRow(ctx, sessionId, member.personId),
    ctx.events.recordWhenChanged(sessionsEnded, { personId: member.personId }),
  ]);
  if (!changes) throw new AppError('not_found');
  if ('session' in member.via && member.via.session === sessionId) signOutHere(ctx);
}

/** Ends every session of the member, including this one, and their access tokens unless they are kept. */
export async function signOutEverywhere(
  ctx: Context,
  { keepTokens = false }: { keepTokens?: boolean } = {},
): Promise<void> {
  const { personId } = requireMember(ctx);
  await runBatch(ctx.db, [
    revokeSessionsOf(ctx, personId, 'everywhere'),
    ctx.events.recordWhenChanged(sessionsEnded, { personId }),
    ...(keepTokens ? [] : [revokeTokensOf(ctx, personId)]),
  ]);
  signOutHere(ctx);
}

function revokeSessionRow(ctx: Context, sessionId: string, personId: string) {
  return ctx.db
    .update(sessions)
    .set({ revokedAt: ctx.clock.now(), revokedFor: 'signed_out' })
    .where(and(eq(sessions.id, sessionId), eq(sessions.personId, personId), isNull(sessions.revokedAt)));
}

/** Ends the sessions of a person. `when` is a further condition. */
export function revokeSessionsOf(
  ctx: Context,
  personId: string,
  reason: 'everywhere' | 'password' | 'suspended',
  when?: SQL,
) {
  return ctx.db
    .update(sessions)
    .set({ revokedAt: ctx.clock.now(), revokedFor: reason })
    .where(and(eq(sessions.personId, personId), isNull(sessions.revokedAt), when));
}
