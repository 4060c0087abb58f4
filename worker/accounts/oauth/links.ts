import { and, asc, eq, sql } from 'drizzle-orm';
import { identityLinked, identityUnlinked } from '#src/accounts/events.ts';
import type { Identity, ProviderName } from '#src/accounts/oauth.ts';
import { AppError } from '#src/shared/errors.ts';
import { openNewcomer } from '#worker/accounts/oauth/newcomer.ts';
import { identities, passwords } from '#worker/accounts/tables.ts';
import { requireFreshSession } from '#worker/accounts/viewer.ts';
import { requireMember } from '#worker/platform/actor.ts';
import type { Context } from '#worker/platform/context.ts';
import { runBatch } from '#worker/platform/db.ts';

/** Returns the member's linked identities and whether they have a password. */
export async function getWaysIn(ctx: Context): Promise<{ hasPassword: boolean; identities: Identity[] }> {
  const { personId } = await requireFreshSession(ctx);
  const [rows, passwordRows] = await ctx.db.batch([
    ctx.db
      .select()
      .from(identities)
      .where(eq(identities.personId, personId))
      .orderBy(asc(identities.provider))
      .limit(10),
    ctx.db
      .select({ at: passwords.changedAt })
      .from(passwords)
      .where(eq(passwords.personId, personId))
      .limit(1),
  ]);
  return { hasPassword: passwordRows.length > 0, identities: rows.map(toIdentity) };
}

/** Lists the member's linked identities. */
export async function listIdentities(ctx: Context): Promise<Identity[]> {
  return (await getWaysIn(ctx)).identities;
}

/**
 * Links an identity that a provider vouched for to the member, who must be signed in to the account it was meant for. Throws
 * `sign_in_expired`, `forbidden`, `identity_taken` or `already_exists`.
 */
export async function confirmLink(ctx: Context, sealed: string | null): Promise<{ next: string }> {
  const { personId } = requireMember(ctx);
  const { provider, subject, email, linkTo, next } = await openNewcomer(ctx, sealed);
  if (linkTo !== personId) throw new AppError('forbidden');
  const now = ctx.clock.now();
  const row = { provider, subject, personId, email, createdAt: now, lastUsedAt: now };
  const [linked] = await runBatch(ctx.db, [
    ctx.db.insert(identities).values(row).onConflictDoNothing(),
    ctx.events.recordWhenChanged(identityLinked, { personId, provider }),
  ]);
  if (!linked?.changes) await requireSame(ctx, { provider, subject, personId });
  return { next };
}

/** Accepts an identity that the member has linked already, and throws for any other. */
async function requireSame(
  ctx: Context,
  { provider, subject, personId }: { provider: ProviderName; subject: string; personId: string },
): Promise<void> {
  const [rows] = await ctx.db.batch([
    ctx.db
      .select({ personId: identities.personId })
      .from(identities)
      .where(and(eq(identities.provider, provider), eq(identities.subject, subject)))
      .limit(1),
  ]);
  const holder = rows[0]?.personId;
  if (holder !== personId) throw new AppError(holder ? 'identity_taken' : 'already_exists');
}

/** Unlinks an identity of the member, except the last way to sign in. Throws `not_found` or `last_way_in`. */
export async function unlinkIdentity(ctx: Context, provider: ProviderName): Promise<void> {
  const { personId } = requireMember(ctx);
  const isTheirs = and(eq(identities.personId, personId), eq(identities.provider, provider));
  const hasAnother = sql`(EXISTS (SELECT 1 FROM passwords WHERE person_id = ${personId})
    OR EXISTS (SELECT 1 FROM identities AS other WHERE other.person_id = ${personId} AND other.provider <> ${provider}))`;
  const [unlinked] = await runBatch(ctx.db, [
    ctx.db.delete(identities).where(and(isTheirs, hasAnother)),
    ctx.events.recordWhenChanged(identityUnlinked, { personId, provider }),
  ]);
  if (unlinked?.changes) return;
  const [rows] = await ctx.db.batch([
    ctx.db.select({ provider: identities.provider }).from(identities).where(isTheirs).limit(1),
  ]);
  throw new AppError(rows[0] ? 'last_way_in' : 'not_found');
}

function toIdentity({ provider, email, createdAt, lastUsedAt }: typeof identities.$inferSelect): Identity {
  return {
    provider,
    email,
    createdAt: new Date(createdAt).toISOString(),
    lastUsedAt: new Date(lastUsedAt).toISOString(),
  };
}
