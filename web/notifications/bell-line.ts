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

/** After so many tries without a socket the number is asked for every minute, too. */
const ENOUGH_FAILURES = 3;
const MANY_FAILURES = 6;

type Timer = ReturnType<typeof setTimeout> | undefined;

/**
 * Keeps the number on the bell true: one tab holds a socket and tells the others; where sockets fail, it asks every minute
 * while somebody looks. Every connection begins with the version that is known, so nothing is missed in between. Answers
 * how to stop.
 */
export function followBell(
  personId: string,
  start: BellState,
  onState: (state: BellState) => void,
): () => void {
  let state = start;
  const hear = (heard: BellState) => {
    const newer = newerState(state, heard);
    if (newer === state) return false;
    state = newer;
    onState(state);
    return true;
  };
  const stopSharing = shareAmongTabs<BellState>(`atoll-bell-${personId}`, {
    known: () => state,
    hear,
    lead: (tell) =>
      holdLine(
        () => state.version,
        (heard) => {
          if (hear(heard)) tell(heard);
        },
      ),
  });
  return stopSharing;
}

/** Holds a socket open until it is stopped, whatever happens to it. */
function holdLine(version: () => number, hear: (state: BellState) => void): () => void {
  let socket: WebSocket | null = null;
  let failures = 0;
  let isStopped = false;
  let retry: Timer;
  let ping: Timer;
  let pong: Timer;

  const poll = setInterval(() => {
    if (isStopped || failures < ENOUGH_FAILURES || document.visibilityState !== 'visible') return;
    void ask(hear).then((isSignedIn) => {
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
      askWhetherItStands(opened);
    };
    opened.onmessage = ({ data }) => {
      if (data === PONG) clearTimeout(pong);
      const heard = parseState(data);
      if (heard) hear(heard);
    };
    opened.onclose = ({ code }) => lost(opened, code);
  }

  function lost(closed: WebSocket, code: number): void {
    if (socket !== closed) return;
    socket = null;
    clearTimeout(ping);
    clearTimeout(pong);
    if (isStopped || code === SESSION_OVER) return;
    // Who was pushed out by other tabs and devices shall not push them out in turn.
    if (code === TOO_MANY) failures = MANY_FAILURES;
    retry = setTimeout(connect, reconnectPause(failures, Math.random()));
    failures += 1;
  }

  /** A line that broke without a word is found out by an answer that does not come. */
  function askWhetherItStands(opened: WebSocket): void {
    ping = setTimeout(() => {
      if (opened.readyState !== WebSocket.OPEN) return;
      opened.send(PING);
      pong = setTimeout(() => {
        opened.close();
        lost(opened, 1006);
      }, PONG_WITHIN_MS);
      askWhetherItStands(opened);
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

/** Asks for the number; costs next to nothing while it is the same. Answers whether anybody is signed in. */
async function ask(hear: (state: BellState) => void): Promise<boolean> {
  const answer = await fetch('/api/v1/me/bell/state', { headers: { 'If-None-Match': tag } }).catch(
    () => null,
  );
  if (answer?.status === 200) {
    tag = answer.headers.get('ETag') ?? '';
    const { data } = (await answer.json()) as { data: BellState };
    hear(data);
  }
  return answer?.status !== 401;
}
