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

/** Returns the number on the actor's bell, for clients whose socket does not open. */
export async function getBell(ctx: Context): Promise<BellState> {
  const { personId } = requireMember(ctx);
  const [[box]] = await ctx.db.batch([selectBox(ctx.db, personId)]);
  return box ?? SILENT;
}

/**
 * Opens a socket that receives every change of the actor's bell, beginning with those after version `since`. The socket
 * closes when the session of the browser ends. Throws `scope_missing` if the actor has no session, and `unauthenticated`
 * if it is over.
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

/** How many bells are rung at the same time; an invocation gets no more connections. */
const AT_ONCE = 6;

/** The seconds between the batches that other invocations ring. */
const SECONDS_APART = 2;

/**
 * Rings the bells of people: sends each its current number and the sessions that may receive it. People for whom this
 * invocation has no room are passed on in new events, which other invocations deliver; `eventIds` are the events that caused
 * the call. Throws the first failure, so that the next try rings all of them again.
 */
export async function ringBells(
  ctx: Context,
  personIds: readonly string[],
  eventIds: readonly string[],
): Promise<void> {
  const { mine, others } = splitByRoom([...new Set(personIds)], ctx.bells.room());
  await recordLater(ctx, noticesChanged, others, {
    from: eventIds,
    secondsApart: SECONDS_APART,
  });
  if (mine.length === 0) return;
  const [rows] = await ctx.db.batch([selectRings(ctx, mine)]);
  const queue = rows.values();
  const failures: unknown[] = [];
  const ringOn = async () => {
    for (const { personId, unread, version, sessions } of queue) {
      const ring = { unread, version, sessions: JSON.parse(sessions) as string[] };
      await ctx.bells.ring(personId, ring).catch((error: unknown) => failures.push(error));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, ringOn));
  if (failures.length > 0) throw failures[0];
}

/**
 * Splits people into the batch for this invocation and the batches of the others. The batches are cut at the same places
 * however much room there is: a second try with less room passes on the batches of the first try, and the one that the first
 * try kept, each once.
 */
function splitByRoom(people: readonly string[], room: number) {
  const batches = Array.from({ length: Math.ceil(people.length / MOST_RINGS) }, (_, at) =>
    people.slice(at * MOST_RINGS, (at + 1) * MOST_RINGS),
  );
  const mine = (batches[0]?.length ?? 0) <= room ? (batches.shift() ?? []) : [];
  return { mine, others: batches.map((personIds) => ({ personIds })) };
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
