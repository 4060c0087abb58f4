import { crc32 } from '#src/shared/crc32.ts';
import {
  type BoardNews,
  type BoardSocket,
  GATHER_MS,
  LIVE_TOP,
  MOST_SOCKETS,
  rangeOf,
  type ScoreRange,
  SOCKET_OVER,
  touches,
  widen,
} from '#src/standing/boards/live.ts';
import type { BoardView, Place } from '#src/standing/boards/model.ts';
import type { Admission } from '#worker/standing/boards/boards.ts';

type View = (top: number, personId: string | null) => BoardView;
type Top = { places: Place[]; sum: number };

/**
 * The sockets of the pages that show a board. Changes are gathered for a second; then each page gets what changed on it, in
 * one message. The timer keeps the object awake for that second only.
 */
export class BoardSockets {
  private readonly ctx: DurableObjectState;
  private readonly view: View;
  private changed: ScoreRange | null = null;
  private timer: ReturnType<typeof setTimeout> | null = null;

  constructor(ctx: DurableObjectState, view: View) {
    this.ctx = ctx;
    this.view = view;
  }

  /** Accepts a socket and sends what the page shows. Answers 503 if there are too many. */
  open({ personId, expiresAt }: Admission): Response {
    if (this.ctx.getWebSockets().length >= MOST_SOCKETS) return new Response(null, { status: 503 });
    const { 0: client, 1: server } = new WebSocketPair();
    this.ctx.acceptWebSocket(server);
    const known = { personId, expiresAt, sent: { top: -1, around: -1 }, shown: null };
    const { members, top } = this.view(LIVE_TOP, null);
    this.send(server, known, members, { places: top, sum: sumOf(top) }, null);
    return new Response(null, { status: 101, webSocket: client });
  }

  /** Tells the pages of a change between two scores, after a while. */
  tell(range: ScoreRange): void {
    if (this.ctx.getWebSockets().length === 0) return;
    this.changed = widen(this.changed, range.low, range.high);
    this.timer ??= setTimeout(() => this.sendAll(), GATHER_MS);
  }

  private sendAll(): void {
    const changed = this.changed;
    [this.timer, this.changed] = [null, null];
    const { members, top } = this.view(LIVE_TOP, null);
    const shared = { places: top, sum: sumOf(top) };
    const now = Date.now();
    for (const socket of this.ctx.getWebSockets()) {
      const known = socket.deserializeAttachment() as BoardSocket;
      if (known.expiresAt <= now) socket.close(SOCKET_OVER, 'ask anew');
      else this.send(socket, known, members, shared, changed);
    }
  }

  /** Sends a page the parts that differ from what it got last. `changed` null: whatever changed. */
  private send(
    socket: WebSocket,
    known: BoardSocket,
    members: number,
    top: Top,
    changed: ScoreRange | null,
  ): void {
    const news: BoardNews = { members };
    const next = { ...known, sent: { ...known.sent } };
    if (top.sum !== known.sent.top) {
      news.top = top.places;
      next.sent.top = top.sum;
    }
    if (changed === null || touches(changed, known.shown)) {
      const { around } = this.view(0, known.personId);
      const sum = sumOf(around);
      next.shown = rangeOf(around);
      if (sum !== known.sent.around) {
        news.around = around;
        next.sent.around = sum;
      }
    }
    if (!('top' in news || 'around' in news) || socket.readyState !== WebSocket.OPEN) return;
    socket.serializeAttachment(next);
    socket.send(JSON.stringify(news));
  }
}

const encoder = new TextEncoder();

function sumOf(places: readonly Place[]): number {
  return crc32(encoder.encode(JSON.stringify(places)));
}
