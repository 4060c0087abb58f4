import { and, eq, isNull, ne, type SQL, sql } from 'drizzle-orm';
import type { z } from 'zod';
import { passwordChanged, personVerified } from '#src/accounts/events.ts';
import type { passwordChangeSchema, passwordResetSchema } from '#src/accounts/model.ts';
import { AppError } from '#src/shared/errors.ts';
import { revokeTokensOf } from '#worker/accounts/access-tokens.ts';
import {
  closeLinks,
  dropLinks,
  findLink,
  sendLink,
  sendNoLink,
  spendLink,
} from '#worker/accounts/email-links.ts';
import { requireGoodPassword } from '#worker/accounts/good-password.ts';
import { countOwnPasswordTry, mayEmail } from '#worker/accounts/limits.ts';
import { hashPassword, verifyPassword } from '#worker/accounts/password-hash.ts';
import { passwords, people, sessions } from '#worker/accounts/tables.ts';
import { requireMember } from '#worker/platform/actor.ts';
import type { Context } from '#worker/platform/context.ts';
import { runBatch, whenChanged } from '#worker/platform/db.ts';

/**
 * Sends a link for a new password. The response is the same for an unknown address, and when strangers asked so often that no
 * further email is sent: the last one has a link that works.
 */
export async function askPasswordReset(ctx: Context, email: string): Promise<void> {
  const isWithinLimit = await mayEmail(ctx, email);
  const [rows] = await ctx.db.batch([
    ctx.db.select({ id: people.id }).from(people).where(eq(people.email, email)).limit(1),
  ]);
  const [person] = rows;
  if (person) await sendLink(ctx, 'reset', { id: person.id, email }, isWithinLimit);
  else await sendNoLink(ctx);
}

/** Sends a link for a first password to a member who signs in through a provider only. */
export async function askOwnPasswordReset(ctx: Context): Promise<void> {
  const { personId } = requireMember(ctx);
  const [rows] = await ctx.db.batch([
    ctx.db.select({ email: people.email }).from(people).where(eq(people.id, personId)).limit(1),
  ]);
  if (rows[0]?.email) await askPasswordReset(ctx, rows[0].email);
}

/**
 * Sets a new password by a link. The link proves the address, so the address counts as verified too. That is the way in for a
 * person whose pending account has a password chosen by a stranger. Every session ends, access tokens only when requested.
 * Throws `link_expired`, `link_used` or a field error.
 */
export async function resetPassword(
  ctx: Context,
  { token, password, revokeTokens = false }: z.input<typeof passwordResetSchema>,
): Promise<void> {
  const { linkId, personId, hash: _, ...owner } = await findLink(ctx, 'reset', token);
  requireGoodPassword('/password', password, owner);
  const hash = await hashPassword(password);
  const now = ctx.clock.now();
  const isSet = isPassword(personId, hash);
  const [spent] = await runBatch(ctx.db, [
    spendLink(ctx, 'reset', linkId),
    ctx.db
      .insert(passwords)
      .select(sql`SELECT ${personId}, ${hash}, ${now} WHERE ${whenChanged}`)
      .onConflictDoUpdate({ target: passwords.personId, set: { hash, changedAt: now } }),
    ctx.events.recordWhenChanged(passwordChanged, { personId }),
    ctx.db
      .update(people)
      .set({ emailVerifiedAt: now })
      .where(and(eq(people.id, personId), isNull(people.emailVerifiedAt), isSet)),
    ctx.events.recordWhenChanged(personVerified, { personId }),
    ctx.db
      .update(sessions)
      .set({ revokedAt: now, revokedFor: 'password' })
      .where(and(eq(sessions.personId, personId), isNull(sessions.revokedAt), isSet)),
    closeLinks(ctx, 'verify', personId, isSet),
    closeLinks(ctx, 'reset', personId, isSet),
    ...(revokeTokens ? [revokeTokensOf(ctx, personId, isSet)] : []),
  ]);
  if (!spent?.changes) throw new AppError('link_used');
}

/** Changes the password of the member, who must know the old one. Every other session ends, tokens only when requested. */
export async function changePassword(
  ctx: Context,
  { currentPassword, newPassword, revokeTokens = false }: z.input<typeof passwordChangeSchema>,
): Promise<void> {
  const member = requireMember(ctx);
  const person = await findOwn(ctx, member.personId);
  await countOwnPasswordTry(ctx, member.personId);
  if (!(await verifyPassword(currentPassword, person.hash))) throw new AppError('wrong_credentials');
  requireGoodPassword('/newPassword', newPassword, person);
  const hash = await hashPassword(newPassword);
  const here = 'session' in member.via ? member.via.session : '';
  const now = ctx.clock.now();
  const isSet = isPassword(member.personId, hash);
  const [changed] = await runBatch(ctx.db, [
    ctx.db
      .update(passwords)
      .set({ hash, changedAt: now })
      .where(and(eq(passwords.personId, member.personId), eq(passwords.hash, person.hash))),
    ctx.events.recordWhenChanged(passwordChanged, { personId: member.personId }),
    ctx.db
      .update(sessions)
      .set({ revokedAt: now, revokedFor: 'password' })
      .where(and(eq(sessions.personId, member.personId), ne(sessions.id, here), whenChanged)),
    dropLinks(ctx, 'reset', member.personId),
    ...(revokeTokens ? [revokeTokensOf(ctx, member.personId, isSet)] : []),
  ]);
  if (!changed?.changes) throw new AppError('version_conflict');
}

/** Whether the password has this hash. A salted hash is unique, so it is there only if this very change succeeded. */
function isPassword(personId: string, hash: string): SQL {
  return sql`EXISTS (SELECT 1 FROM passwords WHERE person_id = ${personId} AND hash = ${hash})`;
}

async function findOwn(ctx: Context, personId: string) {
  const [rows] = await ctx.db.batch([
    ctx.db
      .select({
        name: people.name,
        displayName: people.displayName,
        email: sql<string>`coalesce(${people.email}, '')`.as('email'),
        hash: passwords.hash,
      })
      .from(people)
      .innerJoin(passwords, eq(passwords.personId, people.id))
      .where(eq(people.id, personId))
      .limit(1),
  ]);
  // A person who joined through a provider may have no password. They prove themselves with a reset link.
  if (!rows[0]) throw new AppError('wrong_credentials');
  return rows[0];
}
