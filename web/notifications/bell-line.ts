import {
  type BellState,
  newerState,
  PING,
  PING_EVERY_MS,
  POLL_EVERY_MS,
  PONG,
  PONG_WITHIN_MS,
  parseState,
  reconnectPause,
  SESSION_OVER,
  TOO_MANY,
} from '#src/notifications/bell.ts';
import { shareAmongTabs } from '#web/notifications/shared-among-tabs.ts';

/** After how many failed tries to open a socket the number is polled every minute, too. */
const ENOUGH_FAILURES = 3;
const MANY_FAILURES = 6;

type Timer = ReturnType<typeof setTimeout> | undefined;

/**
 * Keeps the number on the bell up to date: one tab holds a socket and shares what it receives with the others. Where sockets
 * fail, the tab polls every minute while it is visible. Every connection begins with the known version, so that nothing is
 * missed in between. Returns a function that stops it.
 */
export function followBell(
  personId: string,
  start: BellState,
  onState: (state: BellState) => void,
): () => void {
  let state = start;
  const receive = (received: BellState) => {
    const newer = newerState(state, received);
    if (newer === state) return false;
    state = newer;
    onState(state);
    return true;
  };
  const stopSharing = shareAmongTabs<BellState>(`atoll-bell-${personId}`, {
    known: () => state,
    receive,
    lead: (share) =>
      holdConnection(
        () => state.version,
        (received) => {
          if (receive(received)) share(received);
        },
      ),
  });
  return stopSharing;
}

/** Keeps a socket open and reconnects it whenever it closes. Returns a function that stops it. */
function holdConnection(version: () => number, receive: (state: BellState) => void): () => void {
  let socket: WebSocket | null = null;
  let failures = 0;
  let isStopped = false;
  let retry: Timer;
  let ping: Timer;
  let pong: Timer;

  const poll = setInterval(() => {
    if (isStopped || failures < ENOUGH_FAILURES || document.visibilityState !== 'visible') return;
    void fetchState(receive).then((isSignedIn) => {
      if (!isSignedIn) isStopped = true;
    });
  }, POLL_EVERY_MS);

  function connect(): void {
    clearTimeout(retry);
    if (isStopped || socket) return;
    const url = new URL(`/api/v1/me/bell?since=${version()}`, location.href);
    url.protocol = url.protocol.replace('http', 'ws');
    const opened = new WebSocket(url);
    socket = opened;
    opened.onopen = () => {
      failures = 0;
      checkConnection(opened);
    };
    opened.onmessage = ({ data }) => {
      if (data === PONG) clearTimeout(pong);
      const received = parseState(data);
      if (received) receive(received);
    };
    opened.onclose = ({ code }) => lost(opened, code);
  }

  function lost(closed: WebSocket, code: number): void {
    if (socket !== closed) return;
    socket = null;
    clearTimeout(ping);
    clearTimeout(pong);
    if (isStopped || code === SESSION_OVER) return;
    // A tab that lost its place to other tabs and devices must not take theirs in turn.
    if (code === TOO_MANY) failures = MANY_FAILURES;
    retry = setTimeout(connect, reconnectPause(failures, Math.random()));
    failures += 1;
  }

  /** Closes a socket that answers no ping: a connection may break without an event. */
  function checkConnection(opened: WebSocket): void {
    ping = setTimeout(() => {
      if (opened.readyState !== WebSocket.OPEN) return;
      opened.send(PING);
      pong = setTimeout(() => {
        opened.close();
        lost(opened, 1006);
      }, PONG_WITHIN_MS);
      checkConnection(opened);
    }, PING_EVERY_MS);
  }

  const atOnce = () => {
    if (document.visibilityState === 'visible' && navigator.onLine) connect();
  };
  document.addEventListener('visibilitychange', atOnce);
  addEventListener('online', atOnce);
  connect();

  return () => {
    isStopped = true;
    document.removeEventListener('visibilitychange', atOnce);
    removeEventListener('online', atOnce);
    clearInterval(poll);
    for (const timer of [retry, ping, pong]) clearTimeout(timer);
    socket?.close(1000);
  };
}

let tag = '';

/** Fetches the state, with an ETag so that an unchanged one costs little. Returns whether anybody is signed in. */
async function fetchState(receive: (state: BellState) => void): Promise<boolean> {
  const answer = await fetch('/api/v1/me/bell/state', { headers: { 'If-None-Match': tag } }).catch(
    () => null,
  );
  if (answer?.status === 200) {
    tag = answer.headers.get('ETag') ?? '';
    const { data } = (await answer.json()) as { data: BellState };
    receive(data);
  }
  return answer?.status !== 401;
}
