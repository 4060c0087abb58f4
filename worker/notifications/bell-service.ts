import { sql } from 'drizzle-orm';
import type { BellState } from '#src/notifications/bell.ts';
import { AppError } from '#src/shared/errors.ts';
import { selectSessionEnd, sessionsOf } from '#worker/accounts/queries.ts';
import { requireFreshSession } from '#worker/accounts/service.ts';
import { selectBox } from '#worker/notifications/queries.ts';
import { requireMember } from '#worker/platform/actor.ts';
import type { Context } from '#worker/platform/context.ts';
import { rawStatement } from '#worker/platform/db.ts';

const SILENT: BellState = { unread: 0, version: 0 };

/** The number on the actor's bell; for those whose socket does not open. */
export async function getBell(ctx: Context): Promise<BellState> {
  const { personId } = requireMember(ctx);
  const [[box]] = await ctx.db.batch([selectBox(ctx.db, personId)]);
  return box ?? SILENT;
}

/**
 * Opens a socket that hears every change of the actor's bell, first of all what happened after version `since`. Only for
 * a browser's session: it closes when that ends.
 */
export async function openBell(ctx: Context, since: number | null): Promise<WebSocket> {
  const { personId, via } = await requireFreshSession(ctx);
  if (!('session' in via)) throw new AppError('scope_missing');
  const [[box], [session]] = await ctx.db.batch([
    selectBox(ctx.db, personId),
    selectSessionEnd(ctx.db, via.session, ctx.clock.now()),
  ]);
  if (!session) throw new AppError('unauthenticated');
  return ctx.bells.open(personId, {
    session: via.session,
    expiresAt: session.expiresAt,
    since,
    state: box ?? SILENT,
  });
}

/** So many bells ring at the same time. */
const AT_ONCE = 40;

/**
 * Rings the bells of people: each with its number as it is now, and the sessions that may hear it. Whoever fails is rung
 * again, with all others, by the next try.
 */
export async function ringBells(ctx: Context, personIds: readonly string[]): Promise<void> {
  const people = [...new Set(personIds)];
  if (people.length === 0) return;
  const [rows] = await ctx.db.batch([selectRings(ctx, people)]);
  let failure: unknown;
  for (let at = 0; at < rows.length; at += AT_ONCE) {
    const rung = rows
      .slice(at, at + AT_ONCE)
      .map(({ personId, unread, version, sessions }) =>
        ctx.bells.ring(personId, { unread, version, sessions: JSON.parse(sessions) as string[] }),
      );
    for (const result of await Promise.allSettled(rung)) {
      if (result.status === 'rejected') failure = result.reason;
    }
  }
  if (failure) throw failure;
}

type RingRow = BellState & { personId: string; sessions: string };

function selectRings({ db, clock }: Context, personIds: readonly string[]) {
  return rawStatement<RingRow>(
    db,
    sql`SELECT who.value AS "personId", coalesce(b.unread, 0) AS unread, coalesce(b.version, 0) AS version,
        ${sessionsOf(sql`who.value`, clock.now())} AS sessions
      FROM json_each(${JSON.stringify(personIds)}) who LEFT JOIN notice_boxes b ON b.person_id = who.value`,
  );
}
