import { eq } from 'drizzle-orm';
import { FRESH_SIGN_IN_MS } from '#src/accounts/session.ts';
import { AppError, fieldError } from '#src/shared/errors.ts';
import { countOwnPasswordTry } from '#worker/accounts/limits.ts';
import { verifyPassword } from '#worker/accounts/password-hash.ts';
import { passwords, sessions } from '#worker/accounts/tables.ts';
import type { Member } from '#worker/platform/actor.ts';
import type { Context } from '#worker/platform/context.ts';

/**
 * Requires that the member, not only their open browser, agrees: by the current password, or, without a password, by a sign-in
 * a few minutes ago. Throws `wrong_credentials`, `sign_in_again`, `rate_limited` or a field error.
 */
export async function requireOwnProof(
  ctx: Context,
  { personId, via }: Member,
  currentPassword: string | undefined,
): Promise<void> {
  const sessionId = 'session' in via ? via.session : '';
  const [[password], [session]] = await ctx.db.batch([
    ctx.db.select({ hash: passwords.hash }).from(passwords).where(eq(passwords.personId, personId)).limit(1),
    ctx.db.select({ since: sessions.createdAt }).from(sessions).where(eq(sessions.id, sessionId)).limit(1),
  ]);
  if (!password) {
    if (ctx.clock.now() - (session?.since ?? 0) < FRESH_SIGN_IN_MS) return;
    throw new AppError('sign_in_again');
  }
  if (!currentPassword) throw fieldError('/currentPassword', 'required');
  await countOwnPasswordTry(ctx, personId);
  if (!(await verifyPassword(currentPassword, password.hash))) throw new AppError('wrong_credentials');
}
