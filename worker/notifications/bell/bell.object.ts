import { DurableObject } from 'cloudflare:workers';
import {
  type BellSocket,
  type BellState,
  judgeSocket,
  MOST_SOCKETS,
  NOT_EXPECTED,
  newerState,
  PING,
  PONG,
  type Ring,
  SESSION_OVER,
  TOO_MANY,
} from '#src/notifications/bell.ts';
import { ADMISSION_HEADER, type Admission } from '#worker/notifications/bell/bells.ts';

const STATE = 'state';

/**
 * Holds the sockets of one person's tabs, and hibernates while they are idle. The object keeps the newest state, so that a
 * tab misses no change while it connects. It handles sockets and storage only; the rules are in src/notifications/bell.ts.
 */
export class Bell extends DurableObject<Env> {
  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, env);
    // Answered without waking the object.
    ctx.setWebSocketAutoResponse(new WebSocketRequestResponsePair(PING, PONG));
  }

  /** Accepts a socket that the Worker admitted, and sends the state if the client does not know it yet. */
  override async fetch(request: Request): Promise<Response> {
    const admission = JSON.parse(request.headers.get(ADMISSION_HEADER) ?? '') as Admission;
    const { 0: client, 1: server } = new WebSocketPair();
    const order = this.makeRoom();
    this.ctx.acceptWebSocket(server);
    const { session, expiresAt, since } = admission;
    sendState(server, { session, expiresAt, sentVersion: since ?? -1, order }, this.keep(admission.state));
    await this.wakeBy(expiresAt);
    return new Response(null, { status: 101, webSocket: client });
  }

  /** Sends the state to every socket that does not know it, and closes sockets whose session is over. Returns how many got it. */
  async ring(ring: Ring): Promise<number> {
    const state = this.keep(ring);
    const now = Date.now();
    let sent = 0;
    for (const socket of this.ctx.getWebSockets()) {
      const known = attachmentOf(socket);
      const verdict = judgeSocket(known, { ...state, sessions: ring.sessions }, now);
      if (verdict === 'close') socket.close(SESSION_OVER, 'session over');
      else if (verdict === 'send' && sendState(socket, known, state)) sent += 1;
    }
    return sent;
  }

  /** Closes the socket: clients send nothing but pings, which are answered before they get here. */
  override webSocketMessage(socket: WebSocket): void {
    socket.close(NOT_EXPECTED, 'nothing to say');
  }

  override webSocketClose(socket: WebSocket, code: number): void {
    // 1005 and 1006 stand for a missing code and may not be sent.
    socket.close(code === 1005 || code === 1006 ? 1000 : code);
  }

  /** Closes the sockets of expired sessions. */
  override async alarm(): Promise<void> {
    const now = Date.now();
    const left = this.ctx.getWebSockets().filter((socket) => {
      const isOver = attachmentOf(socket).expiresAt <= now;
      if (isOver) socket.close(SESSION_OVER, 'session over');
      return !isOver;
    });
    const next = Math.min(...left.map((socket) => attachmentOf(socket).expiresAt));
    if (Number.isFinite(next)) await this.ctx.storage.setAlarm(next);
  }

  private keep({ unread, version }: BellState): BellState {
    const known = this.ctx.storage.kv.get<BellState>(STATE);
    const state = newerState(known, { unread, version });
    if (state !== known) this.ctx.storage.kv.put(STATE, state);
    return state;
  }

  /** Closes the oldest socket if one more would be too many. Returns the order of the next socket. */
  private makeRoom(): number {
    const open = this.ctx
      .getWebSockets()
      .filter(({ readyState }) => readyState === WebSocket.OPEN)
      .map((socket) => ({ socket, order: attachmentOf(socket).order }))
      .sort((a, b) => a.order - b.order);
    for (const { socket } of open.slice(0, Math.max(0, open.length - MOST_SOCKETS + 1)))
      socket.close(TOO_MANY, 'too many');
    return (open.at(-1)?.order ?? 0) + 1;
  }

  private async wakeBy(at: number): Promise<void> {
    const alarm = await this.ctx.storage.getAlarm();
    if (alarm === null || alarm > at) await this.ctx.storage.setAlarm(at);
  }
}

function attachmentOf(socket: WebSocket): BellSocket {
  return socket.deserializeAttachment() as BellSocket;
}

/** Sends the state if it is new for the socket. Returns whether it was sent: a closing socket receives nothing. */
function sendState(socket: WebSocket, known: BellSocket, { unread, version }: BellState): boolean {
  const isNew = known.sentVersion < version;
  socket.serializeAttachment({ ...known, sentVersion: Math.max(known.sentVersion, version) });
  if (!isNew || socket.readyState !== WebSocket.OPEN) return false;
  socket.send(JSON.stringify({ unread, version }));
  return true;
}
