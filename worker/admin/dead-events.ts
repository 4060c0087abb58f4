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
  type EmailRow,
  selectEmail,
  selectEmailReceipts,
  selectEmails,
  selectOldestOpen,
} from '#worker/admin/select-dead-events.ts';
import { readCursor, toPage } from '#worker/http/cursor.ts';
import { logAdminAction } from '#worker/platform/admin-log.ts';
import type { Context } from '#worker/platform/context.ts';
import { replayEmails } from '#worker/platform/dead-events.ts';

/** What was given up, the newest first: what is open, or what was brought back or came through after all. */
export async function listDeadEvents(ctx: Context, query: DeadEventListQuery): Promise<Page<DeadEvent>> {
  await requireFreshRole(ctx, 'admin');
  const list = `dead-events:${query.state}`;
  const keyset = await readCursor(ctx, list, query.cursor);
  const [rows] = await ctx.db.batch([
    selectEmails(ctx.db, { state: query.state, keyset, limit: query.limit + 1 }),
  ]);
  const keyOf = (row: EmailRow) => ({ key: row.at, id: row.id });
  const page = await toPage(ctx, list, rows, { limit: query.limit, keyset, keyOf });
  return { ...page, items: page.items.map(toEmail) };
}

/** A dead event with its event, who has had it, and what went wrong last. */
export async function getDeadEvent(ctx: Context, id: string): Promise<DeadEventDetail> {
  await requireFreshRole(ctx, 'admin');
  const [[row], receipts] = await ctx.db.batch([selectEmail(ctx.db, id), selectEmailReceipts(ctx.db, id)]);
  if (!row) throw new AppError('not_found');
  const had = new Map(receipts.map((receipt) => [receipt.subscriber, receipt.at]));
  return { ...toEmail(row), event: toEvent(row), subscribers: subscribersOf(ctx, row.type, had) };
}

/** Brings one back: only the subscribers that have not had its event will run. One that is not open stays as it is. */
export async function replayDeadEvent(ctx: Context, id: string): Promise<DeadEventDetail> {
  await requireFreshRole(ctx, 'admin');
  if ((await replayEmails(ctx, [id])) > 0) logAdminAction(ctx, 'a dead event was replayed', { email: id });
  return getDeadEvent(ctx, id);
}

/** Brings the open ones back, the oldest first, so many at once. */
export async function replayOpenEmails(ctx: Context): Promise<Replayed> {
  await requireFreshRole(ctx, 'admin');
  const [rows] = await ctx.db.batch([selectOldestOpen(ctx.db, MOST_REPLAYED + 1)]);
  const ids = rows.slice(0, MOST_REPLAYED).map((row) => row.id);
  const replayed = ids.length > 0 ? await replayEmails(ctx, ids) : 0;
  if (replayed > 0) logAdminAction(ctx, 'dead events were replayed', { emails: String(replayed) });
  return { replayed, more: rows.length > MOST_REPLAYED };
}

function toEmail({ id, eventId, type, reason, at, replayedAt, settledAt }: EmailRow): DeadEvent {
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

function toEvent({ payload, actorId, recordedAt, attempts, failure }: EmailRow): DeadEventDetail['event'] {
  if (payload === null || recordedAt === null || attempts === null) return null;
  return {
    payload,
    actorId,
    recordedAt: toIso(recordedAt),
    attempts,
    failure: failure && { ...failure, at: toIso(failure.at) },
  };
}

/** Everybody who follows such events, in the order in which they run; a subscriber of old times that is gone stands last. */
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
