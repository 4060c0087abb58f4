import { AppError } from '#src/shared/errors.ts';
import { boardName, type PeriodKind, periodAt } from '#src/standing/boards/periods.ts';
import { selectSessionEnd } from '#worker/accounts/queries.ts';
import { requireFreshSession } from '#worker/accounts/service.ts';
import type { Context } from '#worker/platform/context.ts';
import { requireBoard } from '#worker/standing/reading/leaderboard.ts';

/**
 * Opens a socket that receives the changes of a board, for a page of a session. Throws `scope_missing` without a session, and
 * `unavailable` if the board has too many sockets.
 */
export async function openBoard(ctx: Context, board: string, kind: PeriodKind): Promise<WebSocket> {
  const { name } = requireBoard(ctx, board);
  const { personId, via } = await requireFreshSession(ctx);
  if (!('session' in via)) throw new AppError('scope_missing');
  const now = ctx.clock.now();
  const [[session]] = await ctx.db.batch([selectSessionEnd(ctx.db, via.session, now)]);
  if (!session) throw new AppError('unauthenticated');
  const admission = { personId, expiresAt: session.expiresAt };
  const socket = await ctx.boards.open(boardName(name, periodAt(kind, now)), admission);
  if (!socket) throw new AppError('unavailable');
  return socket;
}
