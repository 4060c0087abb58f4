import { and, eq, gt, isNull, sql } from 'drizzle-orm';
import { sessionStolen } from '#src/accounts/events.ts';
import { IDLE_MS, judgeReuse, refreshExpiry, type SessionClaims } from '#src/accounts/session.ts';
import { signAccess } from '#worker/accounts/access-jwt.ts';
import { claimColumns, isAlive, touchPerson } from '#worker/accounts/sessions.ts';
import { people, refreshTokens, sessions } from '#worker/accounts/tables.ts';
import type { Context } from '#worker/platform/context.ts';
import { hmac, sha256 } from '#worker/platform/crypto.ts';
import { named, whenChanged } from '#worker/platform/db.ts';
import type { SessionTokens } from '#worker/platform/session.ts';

/** A renewed session: its claims, and the tokens that replace the old ones. */
export type Renewal = { claims: SessionClaims; tokens: SessionTokens };

const flights = new Map<string, Promise<Renewal | null>>();

/**
 * Exchanges a refresh token for its successor. Returns null when the token is unknown, expired or revoked. A token that is
 * reused within seconds (by several tabs) gets the same successor. A token that is reused later was stolen, and its session
 * ends. Simultaneous requests of one isolate share one exchange.
 */
export async function renewSession(ctx: Context, token: string): Promise<Renewal | null> {
  if (!/^[\w-]{43}$/.test(token)) return null;
  const hash = await sha256(token);
  const flying = flights.get(hash);
  if (flying) return flying;
  const flight = rotate(ctx, hash).finally(() => flights.delete(hash));
  flights.set(hash, flight);
  // Other requests may await this one, so it continues even if the request that began it is cancelled.
  ctx.waitUntil(flight.catch(() => null));
  return flight;
}

async function rotate(ctx: Context, hash: string): Promise<Renewal | null> {
  const now = ctx.clock.now();
  // Derived, not random: a second exchange of the same token finds the same successor, and nothing is stored in plain text.
  const successor = await hmac(ctx.config.secretKey, 'refresh-successor', hash);
  const [used, , , , rows] = await ctx.db.batch([
    spendToken(ctx, hash, now),
    insertSuccessor(ctx, hash, await sha256(successor), now),
    touchSession(ctx, hash, now),
    touchPerson(
      ctx.db,
      sql`(SELECT person_id FROM sessions WHERE id = (SELECT session_id FROM refresh_tokens WHERE hash = ${hash}) AND ${whenChanged})`,
      now,
    ),
    selectHolder(ctx, hash),
  ]);
  const holder = rows[0];
  if (!holder) return null;
  const { usedAt, sessionExpiresAt, alive, ...claims } = holder;
  if (!alive || usedAt === null) return null;
  if ((used as D1Result).meta.changes === 0 && judgeReuse(usedAt, now) === 'stolen') {
    await revokeFamily(ctx, claims);
    return null;
  }
  const seconds = Math.floor((refreshExpiry(now, sessionExpiresAt) - now) / 1000);
  return {
    claims,
    tokens: { access: await signAccess(ctx, claims), refresh: { token: successor, seconds } },
  };
}

/** Marks the token as used. Only one request finds it unused. */
function spendToken(ctx: Context, hash: string, now: number) {
  return ctx.db
    .update(refreshTokens)
    .set({ usedAt: now })
    .where(
      and(
        eq(refreshTokens.hash, hash),
        isNull(refreshTokens.usedAt),
        gt(refreshTokens.expiresAt, now),
        sql`EXISTS (SELECT 1 FROM ${sessions} JOIN ${people} ON ${people.id} = ${sessions.personId}
          WHERE ${sessions.id} = ${refreshTokens.sessionId} AND ${isAlive(now)})`,
      ),
    );
}

function insertSuccessor(ctx: Context, hash: string, successorHash: string, now: number) {
  return ctx.db.insert(refreshTokens).select(
    sql`SELECT ${successorHash}, ${ctx.ids.next()}, s.id, ${now}, min(${now + IDLE_MS}, s.expires_at), NULL
        FROM refresh_tokens t JOIN sessions s ON s.id = t.session_id WHERE t.hash = ${hash} AND ${whenChanged}`,
  );
}

function touchSession(ctx: Context, hash: string, now: number) {
  return ctx.db
    .update(sessions)
    .set({ lastSeenAt: now })
    .where(
      and(
        sql`${sessions.id} = (SELECT session_id FROM refresh_tokens WHERE hash = ${hash})`,
        sql`${whenChanged}`,
      ),
    );
}

function selectHolder(ctx: Context, hash: string) {
  return ctx.db
    .select({
      ...claimColumns,
      usedAt: refreshTokens.usedAt,
      sessionExpiresAt: named(sessions.expiresAt, 'session_expires_at'),
      alive: sql<number>`${isAlive(ctx.clock.now())}`.as('alive'),
    })
    .from(refreshTokens)
    .innerJoin(sessions, eq(sessions.id, refreshTokens.sessionId))
    .innerJoin(people, eq(people.id, sessions.personId))
    .where(eq(refreshTokens.hash, hash))
    .limit(1);
}

async function revokeFamily(ctx: Context, { sessionId, personId }: SessionClaims): Promise<void> {
  ctx.log.warn('a refresh token came twice; its session is revoked', { session: sessionId });
  await ctx.db.batch([
    ctx.db
      .update(sessions)
      .set({ revokedAt: ctx.clock.now(), revokedFor: 'reuse' })
      .where(and(eq(sessions.id, sessionId), isNull(sessions.revokedAt))),
    ctx.events.recordWhenChanged(sessionStolen, { personId }) as never,
  ]);
}
