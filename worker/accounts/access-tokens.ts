import { and, desc, eq, gt, isNull, or, type SQL, sql } from 'drizzle-orm';
import type { z } from 'zod';
import { tokenMade } from '#src/accounts/events.ts';
import { MAX_TOKENS, type newTokenSchema, type Token } from '#src/accounts/model.ts';
import { AppError, fieldError } from '#src/shared/errors.ts';
import { TOKEN_PREFIX } from '#worker/accounts/authenticate.ts';
import { requireOwnProof } from '#worker/accounts/own-proof.ts';
import { accessTokens } from '#worker/accounts/tables.ts';
import { requireFreshSession } from '#worker/accounts/viewer.ts';
import { actsAs, requireMember } from '#worker/platform/actor.ts';
import type { Context } from '#worker/platform/context.ts';
import { randomSecret, sha256 } from '#worker/platform/crypto.ts';
import { runBatch, type Statement } from '#worker/platform/db.ts';

const DAY_MS = 24 * 60 * 60_000;

/** Lists the member's valid tokens, newest first. */
export async function listTokens(ctx: Context): Promise<Token[]> {
  const { personId } = await requireFreshSession(ctx);
  const [rows] = await ctx.db.batch([
    ctx.db
      .select()
      .from(accessTokens)
      .where(and(eq(accessTokens.personId, personId), works(ctx.clock.now())))
      .orderBy(desc(accessTokens.createdAt))
      .limit(MAX_TOKENS),
  ]);
  return rows.map(toToken);
}

/**
 * Creates an API token, with the member's password or a fresh sign-in (`requireOwnProof`); the member is notified. Only this
 * response has the secret; only its hash is stored.
 */
export async function createToken(
  ctx: Context,
  { name, scopes, expiresInDays, currentPassword }: z.output<typeof newTokenSchema>,
): Promise<Token & { token: string }> {
  const member = requireMember(ctx);
  const { personId } = member;
  if (scopes.includes('admin') && !actsAs(ctx, 'moderator')) throw fieldError('/scopes', 'not_an_option');
  await requireOwnProof(ctx, member, currentPassword);
  const now = ctx.clock.now();
  const secret = TOKEN_PREFIX + randomSecret();
  const row = {
    id: ctx.ids.next(),
    personId,
    name,
    hash: await sha256(secret),
    scopes,
    createdAt: now,
    lastUsedAt: null,
    expiresAt: expiresInDays === null ? null : now + expiresInDays * DAY_MS,
    revokedAt: null,
  };
  const [made] = await runBatch(ctx.db, [
    ctx.db.insert(accessTokens).select(
      sql`SELECT ${row.id}, ${personId}, ${name}, ${row.hash}, ${JSON.stringify(scopes)}, ${now}, NULL, ${row.expiresAt}, NULL
        WHERE (SELECT count(*) FROM ${accessTokens} WHERE ${accessTokens.personId} = ${personId} AND ${works(now)}) < ${MAX_TOKENS}`,
    ),
    ctx.events.recordWhenChanged(tokenMade, { personId, tokenName: name }),
  ]);
  if (!made?.changes) throw fieldError('/name', 'too_big_list', { maximum: MAX_TOKENS });
  return { ...toToken(row), token: secret };
}

/** Revokes one of the member's own tokens at once. Throws `not_found`. */
export async function revokeToken(ctx: Context, tokenId: string): Promise<void> {
  const { personId } = requireMember(ctx);
  const [revoked] = await runBatch(ctx.db, [
    ctx.db
      .update(accessTokens)
      .set({ revokedAt: ctx.clock.now() })
      .where(
        and(
          eq(accessTokens.id, tokenId),
          eq(accessTokens.personId, personId),
          isNull(accessTokens.revokedAt),
        ),
      ),
  ]);
  if (!revoked?.changes) throw new AppError('not_found');
}

/** Revokes all tokens of a person. `where` is a further condition. */
export function revokeTokensOf(ctx: Context, personId: string, where?: SQL): Statement {
  return ctx.db
    .update(accessTokens)
    .set({ revokedAt: ctx.clock.now() })
    .where(and(eq(accessTokens.personId, personId), isNull(accessTokens.revokedAt), where));
}

function works(now: number) {
  return and(
    isNull(accessTokens.revokedAt),
    or(isNull(accessTokens.expiresAt), gt(accessTokens.expiresAt, now)),
  );
}

function toToken(row: typeof accessTokens.$inferSelect): Token {
  const instant = (at: number | null) => (at === null ? null : new Date(at).toISOString());
  return {
    id: row.id,
    name: row.name,
    scopes: row.scopes,
    createdAt: new Date(row.createdAt).toISOString(),
    lastUsedAt: instant(row.lastUsedAt),
    expiresAt: instant(row.expiresAt),
  };
}
