import { and, desc, eq, gt, isNull } from 'drizzle-orm';
import type { Session } from '#src/accounts/model.ts';
import { sessions } from '#worker/accounts/tables.ts';
import { requireFreshSession } from '#worker/accounts/viewer.ts';
import type { Context } from '#worker/platform/context.ts';

const MOST = 100;

/** Lists the member's valid sessions, the last used first. */
export async function listSessions(ctx: Context): Promise<Session[]> {
  const member = await requireFreshSession(ctx);
  const here = 'session' in member.via ? member.via.session : null;
  const isValid = and(isNull(sessions.revokedAt), gt(sessions.expiresAt, ctx.clock.now()));
  const [rows] = await ctx.db.batch([
    ctx.db
      .select()
      .from(sessions)
      .where(and(eq(sessions.personId, member.personId), isValid))
      .orderBy(desc(sessions.lastSeenAt))
      .limit(MOST),
  ]);
  return rows.map((row) => ({
    id: row.id,
    current: row.id === here,
    userAgent: row.userAgent,
    createdAt: new Date(row.createdAt).toISOString(),
    lastSeenAt: new Date(row.lastSeenAt).toISOString(),
    expiresAt: new Date(row.expiresAt).toISOString(),
  }));
}
