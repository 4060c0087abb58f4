import { and, eq, gt, isNull, type SQL, sql } from 'drizzle-orm';
import { ABSOLUTE_MS, refreshExpiry, type SessionClaims } from '#src/accounts/session.ts';
import { signAccess } from '#worker/accounts/access-jwt.ts';
import { people, refreshTokens, sessions } from '#worker/accounts/tables.ts';
import type { Context } from '#worker/platform/context.ts';
import { randomSecret, sha256 } from '#worker/platform/crypto.ts';
import { type Db, named, type Statement } from '#worker/platform/db.ts';
import type { SessionTokens } from '#worker/platform/session.ts';

/** The claims as columns of a join of `people` and `sessions`. */
export const claimColumns = {
  sessionId: named(sessions.id, 'session_id'),
  personId: named(people.id, 'person_id'),
  name: people.name,
  displayName: people.displayName,
  role: people.role,
  avatarId: people.avatarId,
  timeZone: people.timeZone,
  locale: people.locale,
  theme: people.theme,
  keyShortcuts: people.keyShortcuts,
};

/** Whether a session is valid and its person may sign in. */
export function isAlive(now: number): SQL {
  return sql`(${and(isNull(sessions.revokedAt), gt(sessions.expiresAt, now), isNull(people.suspendedAt))})`;
}

/** Selects the current claims of a valid session. */
export function selectLiveSession(db: Db, sessionId: string, now: number) {
  return db
    .select(claimColumns)
    .from(sessions)
    .innerJoin(people, eq(people.id, sessions.personId))
    .where(and(eq(sessions.id, sessionId), isAlive(now)))
    .limit(1);
}

/** Returns the current claims of a session. Returns null when it was revoked or the person is suspended. */
export async function findLiveSession(ctx: Context, sessionId: string): Promise<SessionClaims | null> {
  const [rows] = await ctx.db.batch([selectLiveSession(ctx.db, sessionId, ctx.clock.now())]);
  return rows[0] ?? null;
}

const SEEN_EVERY_MS = 60 * 60_000;

/** Notes when a person was last seen, at most once an hour. `personId` is an expression. */
export function touchPerson(db: Db, personId: SQL, now: number) {
  return db
    .update(people)
    .set({ lastSeenAt: now })
    .where(sql`people.id = ${personId} AND coalesce(people.last_seen_at, 0) <= ${now - SEEN_EVERY_MS}`);
}

type Person = Omit<SessionClaims, 'sessionId'>;

/** Opens a session for a person. Returns its statements and its tokens. */
export async function openSession(
  ctx: Context,
  person: Person,
): Promise<{ statements: [Statement, Statement, Statement]; claims: SessionClaims; tokens: SessionTokens }> {
  const now = ctx.clock.now();
  const session = {
    id: ctx.ids.next(),
    personId: person.personId,
    userAgent: ctx.session.userAgent.slice(0, 300),
    createdAt: now,
    lastSeenAt: now,
    expiresAt: now + ABSOLUTE_MS,
  };
  const token = randomSecret();
  const expiresAt = refreshExpiry(now, session.expiresAt);
  const row = {
    hash: await sha256(token),
    id: ctx.ids.next(),
    sessionId: session.id,
    createdAt: now,
    expiresAt,
  };
  const claims = { ...person, sessionId: session.id };
  return {
    statements: [
      ctx.db.insert(sessions).values(session),
      ctx.db.insert(refreshTokens).values(row),
      touchPerson(ctx.db, sql`${person.personId}`, now),
    ],
    claims,
    tokens: {
      access: await signAccess(ctx, claims),
      refresh: { token, seconds: Math.floor((expiresAt - now) / 1000) },
    },
  };
}
