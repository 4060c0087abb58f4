import { sql } from 'drizzle-orm';
import type { BellState } from '#src/notifications/bell.ts';
import { noticesChanged } from '#src/notifications/events.ts';
import { AppError } from '#src/shared/errors.ts';
import { selectSessionEnd, sessionsOf } from '#worker/accounts/queries.ts';
import { requireFreshSession } from '#worker/accounts/service.ts';
import { MOST_RINGS } from '#worker/notifications/bell/bells.ts';
import { selectBox } from '#worker/notifications/queries.ts';
import { requireMember } from '#worker/platform/actor.ts';
import type { Context } from '#worker/platform/context.ts';
import { rawStatement } from '#worker/platform/db.ts';
import { recordLater } from '#worker/platform/outbox.ts';

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

/** So many bells ring at the same time: more connections an invocation does not get. */
const AT_ONCE = 6;

/** What is left over rings in portions, so many seconds after each other. */
const SECONDS_APART = 2;

/**
 * Rings the bells of people: each with its number as it is now, and the sessions that may hear it. What this invocation has
 * no room for is told on, so that others ring it; `eventIds` are those that called for it. Whoever fails is rung again, with
 * all others, by the next try.
 */
export async function ringBells(
  ctx: Context,
  personIds: readonly string[],
  eventIds: readonly string[],
): Promise<void> {
  const { mine, others } = share([...new Set(personIds)], ctx.bells.room());
  await recordLater(ctx, noticesChanged, others, {
    from: eventIds,
    secondsApart: SECONDS_APART,
  });
  if (mine.length === 0) return;
  const [rows] = await ctx.db.batch([selectRings(ctx, mine)]);
  const waiting = rows.values();
  const failures: unknown[] = [];
  const ringOn = async () => {
    for (const { personId, unread, version, sessions } of waiting) {
      const ring = { unread, version, sessions: JSON.parse(sessions) as string[] };
      await ctx.bells.ring(personId, ring).catch((error: unknown) => failures.push(error));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, ringOn));
  if (failures.length > 0) throw failures[0];
}

/**
 * Whom there is room for, and the portions of the others. Whole portions, cut at the same places however much room there is:
 * a second try with less of it tells on what the first one did, and what that kept for itself, each once.
 */
function share(people: readonly string[], room: number) {
  const portions = Array.from({ length: Math.ceil(people.length / MOST_RINGS) }, (_, at) =>
    people.slice(at * MOST_RINGS, (at + 1) * MOST_RINGS),
  );
  const mine = (portions[0]?.length ?? 0) <= room ? (portions.shift() ?? []) : [];
  return { mine, others: portions.map((personIds) => ({ personIds })) };
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
