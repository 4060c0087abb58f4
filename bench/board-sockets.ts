import type { Target } from './targets.ts';

/** Milliseconds from a change to the first and to the last page that hears of it. */
export type SocketTimes = { sockets: number; first: number; last: number };

const SOCKETS = 2_000;
const AT_ONCE = 50;
const TIMEOUT_MS = 60_000;

/** Opens pages of a board, changes who is at its top, and waits until the last page hears it. */
export async function measureSockets(target: Target, members: number): Promise<SocketTimes> {
  const url = (at: number) => `${target.direct.replace('http', 'ws')}/live?id=${(at * 491) % members}`;
  const sockets: WebSocket[] = [];
  for (let at = 0; at < SOCKETS; at += AT_ONCE)
    sockets.push(...(await Promise.all(Array.from({ length: AT_ONCE }, (_, of) => open(url(at + of))))));
  const heard = sockets.map(
    (socket) =>
      new Promise<number>((resolve, reject) => {
        socket.onmessage = () => resolve(performance.now());
        setTimeout(() => reject(new Error('A page heard nothing')), TIMEOUT_MS).unref();
      }),
  );
  const started = performance.now();
  await (await fetch(`${target.direct}/lead?id=7`)).arrayBuffer();
  const times = (await Promise.all(heard)).map((at) => at - started);
  for (const socket of sockets) socket.close();
  return { sockets: SOCKETS, first: Math.min(...times), last: Math.max(...times) };
}

/** Opens a socket and waits for what the page shows first. */
function open(url: string): Promise<WebSocket> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(url);
    socket.onmessage = () => resolve(socket);
    socket.onerror = () => reject(new Error('No connection'));
  });
}
