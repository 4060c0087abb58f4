import {
  type DeadEvent,
  type DeadEventDetail,
  type DeadEventListQuery,
  MOST_REPLAYED,
  type Replayed,
} from '#src/admin/queue-model.ts';
import { AppError } from '#src/shared/errors.ts';
import { toIso } from '#src/shared/instant.ts';
import type { Page } from '#src/shared/pagination.ts';
import { requireFreshRole } from '#worker/accounts/service.ts';
import {
  type DeadEventRow,
  selectDeadEvent,
  selectDeadEvents,
  selectOldestOpen,
  selectReceipts,
} from '#worker/admin/select-dead-events.ts';
import { readCursor, toPage } from '#worker/http/cursor.ts';
import { logAdminAction } from '#worker/platform/admin-log.ts';
import type { Context } from '#worker/platform/context.ts';
import { replayDeadEvents } from '#worker/platform/dead-events.ts';

/** The dead events, the newest first: the open ones, or those that were replayed or settled after all. */
export async function listDeadEvents(ctx: Context, query: DeadEventListQuery): Promise<Page<DeadEvent>> {
  await requireFreshRole(ctx, 'admin');
  const list = `dead-events:${query.state}`;
  const keyset = await readCursor(ctx, list, query.cursor);
  const [rows] = await ctx.db.batch([
    selectDeadEvents(ctx.db, { state: query.state, keyset, limit: query.limit + 1 }),
  ]);
  const keyOf = (row: DeadEventRow) => ({ key: row.at, id: row.id });
  const page = await toPage(ctx, list, rows, { limit: query.limit, keyset, keyOf });
  return { ...page, items: page.items.map(toDeadEvent) };
}

/** A dead event with its event, its subscribers, and the last failure. Throws `not_found`. */
export async function getDeadEvent(ctx: Context, id: string): Promise<DeadEventDetail> {
  await requireFreshRole(ctx, 'admin');
  const [[row], receipts] = await ctx.db.batch([selectDeadEvent(ctx.db, id), selectReceipts(ctx.db, id)]);
  if (!row) throw new AppError('not_found');
  const had = new Map(receipts.map((receipt) => [receipt.subscriber, receipt.at]));
  return { ...toDeadEvent(row), event: toEvent(row), subscribers: subscribersOf(ctx, row.type, had) };
}

/** Replays a dead event: only subscribers without a delivery will run. A dead event that is not open stays as it is. */
export async function replayDeadEvent(ctx: Context, id: string): Promise<DeadEventDetail> {
  await requireFreshRole(ctx, 'admin');
  if ((await replayDeadEvents(ctx, [id])) > 0)
    logAdminAction(ctx, 'a dead event was replayed', { deadEvent: id });
  return getDeadEvent(ctx, id);
}

/** Replays the open dead events, the oldest first, at most `MOST_REPLAYED` at once. */
export async function replayOpenDeadEvents(ctx: Context): Promise<Replayed> {
  await requireFreshRole(ctx, 'admin');
  const [rows] = await ctx.db.batch([selectOldestOpen(ctx.db, MOST_REPLAYED + 1)]);
  const ids = rows.slice(0, MOST_REPLAYED).map((row) => row.id);
  const replayed = ids.length > 0 ? await replayDeadEvents(ctx, ids) : 0;
  if (replayed > 0) logAdminAction(ctx, 'dead events were replayed', { deadEvents: String(replayed) });
  return { replayed, more: rows.length > MOST_REPLAYED };
}

function toDeadEvent({ id, eventId, type, reason, at, replayedAt, settledAt }: DeadEventRow): DeadEvent {
  return {
    id,
    eventId,
    type,
    reason,
    at: toIso(at),
    replayedAt: replayedAt === null ? null : toIso(replayedAt),
    settledAt: settledAt === null ? null : toIso(settledAt),
  };
}

function toEvent({
  payload,
  actorId,
  recordedAt,
  attempts,
  failure,
}: DeadEventRow): DeadEventDetail['event'] {
  if (payload === null || recordedAt === null || attempts === null) return null;
  return {
    payload,
    actorId,
    recordedAt: toIso(recordedAt),
    attempts,
    failure: failure && { ...failure, at: toIso(failure.at) },
  };
}

/** The subscribers of a type of event, in the order in which they run, and when each had the event. */
function subscribersOf(
  ctx: Context,
  type: string | null,
  had: ReadonlyMap<string, number>,
): DeadEventDetail['subscribers'] {
  const { effects, handlers } = ctx.registry;
  const subscriber = (name: string, kind: 'handler' | 'effect') => {
    const at = had.get(name);
    return { name, kind, at: at === undefined ? null : toIso(at) };
  };
  return [
    ...(handlers.get(type ?? '') ?? []).map(({ name }) => subscriber(name, 'handler')),
    ...effects.filter(({ on }) => on.includes(type ?? '')).map(({ name }) => subscriber(name, 'effect')),
  ];
}
