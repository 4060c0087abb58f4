import {
  type DeadLetter,
  type DeadLetterDetail,
  type DeadLetterListQuery,
  MOST_REPLAYED,
  type Replayed,
} from '#src/admin/queue-model.ts';
import { AppError } from '#src/shared/errors.ts';
import { toIso } from '#src/shared/instant.ts';
import type { Page } from '#src/shared/pagination.ts';
import { requireFreshRole } from '#worker/accounts/service.ts';
import {
  type LetterRow,
  selectLetter,
  selectLetterReceipts,
  selectLetters,
  selectOldestOpen,
} from '#worker/admin/select-dead-letters.ts';
import { readCursor, toPage } from '#worker/http/cursor.ts';
import { logAdminAction } from '#worker/platform/admin-log.ts';
import type { Context } from '#worker/platform/context.ts';
import { replayLetters } from '#worker/platform/dead-letters.ts';

/** What was given up, the newest first: what is open, or what was brought back or came through after all. */
export async function listDeadLetters(ctx: Context, query: DeadLetterListQuery): Promise<Page<DeadLetter>> {
  await requireFreshRole(ctx, 'admin');
  const list = `dead-letters:${query.state}`;
  const keyset = await readCursor(ctx, list, query.cursor);
  const [rows] = await ctx.db.batch([
    selectLetters(ctx.db, { state: query.state, keyset, limit: query.limit + 1 }),
  ]);
  const keyOf = (row: LetterRow) => ({ key: row.at, id: row.id });
  const page = await toPage(ctx, list, rows, { limit: query.limit, keyset, keyOf });
  return { ...page, items: page.items.map(toLetter) };
}

/** A dead letter with its event, who has had it, and what went wrong last. */
export async function getDeadLetter(ctx: Context, id: string): Promise<DeadLetterDetail> {
  await requireFreshRole(ctx, 'admin');
  const [[row], receipts] = await ctx.db.batch([selectLetter(ctx.db, id), selectLetterReceipts(ctx.db, id)]);
  if (!row) throw new AppError('not_found');
  const had = new Map(receipts.map((receipt) => [receipt.follower, receipt.at]));
  return { ...toLetter(row), event: toEvent(row), followers: followersOf(ctx, row.type, had) };
}

/** Brings one back: only the followers that have not had its event will run. One that is not open stays as it is. */
export async function replayDeadLetter(ctx: Context, id: string): Promise<DeadLetterDetail> {
  await requireFreshRole(ctx, 'admin');
  if ((await replayLetters(ctx, [id])) > 0) logAdminAction(ctx, 'a dead letter was replayed', { letter: id });
  return getDeadLetter(ctx, id);
}

/** Brings the open ones back, the oldest first, so many at once. */
export async function replayOpenLetters(ctx: Context): Promise<Replayed> {
  await requireFreshRole(ctx, 'admin');
  const [rows] = await ctx.db.batch([selectOldestOpen(ctx.db, MOST_REPLAYED + 1)]);
  const ids = rows.slice(0, MOST_REPLAYED).map((row) => row.id);
  const replayed = ids.length > 0 ? await replayLetters(ctx, ids) : 0;
  if (replayed > 0) logAdminAction(ctx, 'dead letters were replayed', { letters: String(replayed) });
  return { replayed, more: rows.length > MOST_REPLAYED };
}

function toLetter({ id, eventId, type, reason, at, replayedAt, settledAt }: LetterRow): DeadLetter {
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

function toEvent({ payload, actorId, toldAt, attempts, failure }: LetterRow): DeadLetterDetail['event'] {
  if (payload === null || toldAt === null || attempts === null) return null;
  return {
    payload,
    actorId,
    toldAt: toIso(toldAt),
    attempts,
    failure: failure && { ...failure, at: toIso(failure.at) },
  };
}

/** Everybody who follows such events, in the order in which they run; a follower of old times that is gone stands last. */
function followersOf(
  ctx: Context,
  type: string | null,
  had: ReadonlyMap<string, number>,
): DeadLetterDetail['followers'] {
  const { effects, reactions } = ctx.registry;
  const follower = (name: string, kind: 'reaction' | 'effect') => {
    const at = had.get(name);
    return { name, kind, at: at === undefined ? null : toIso(at) };
  };
  return [
    ...(reactions.get(type ?? '') ?? []).map(({ name }) => follower(name, 'reaction')),
    ...effects.filter(({ on }) => on.includes(type ?? '')).map(({ name }) => follower(name, 'effect')),
  ];
}
