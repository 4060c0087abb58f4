import { reconnectPause } from '#src/notifications/bell.ts';
import { applyNews, type KnownPeople, noteKnown, unknownIn } from '#src/standing/boards/apply-news.ts';
import { type BoardNews, POLL_EVERY_MS } from '#src/standing/boards/live.ts';
import type { Leaderboard } from '#src/standing/model.ts';

/** Pages that learn of a new person at the same time ask within so long, not at once. */
const SPREAD_MS = 2_000;

/**
 * Keeps a board up to date through a socket, or by polling while there is none. A message has ids and scores; people whom the
 * page does not know are asked for. Returns a function that stops it.
 */
export function followBoard(start: Leaderboard, onChange: (board: Leaderboard) => void): () => void {
  let board = start;
  let known: KnownPeople = noteKnown(new Map(), start, []);
  let socket: WebSocket | null = null;
  let failures = 0;
  let isStopped = false;
  let retry: ReturnType<typeof setTimeout> | undefined;

  const show = (next: Leaderboard) => {
    board = next;
    if (!isStopped) onChange(board);
  };

  async function ask(ids: readonly string[]): Promise<void> {
    const answer = await fetch(pathOf(start)).catch(() => null);
    if (!answer?.ok || isStopped) return;
    const { data } = (await answer.json()) as { data: Leaderboard };
    known = noteKnown(known, data, ids);
    show(data);
  }

  function receive(news: BoardNews): void {
    const unknown = unknownIn(news, known);
    if (unknown.length > 0) setTimeout(() => void ask(unknown), Math.random() * SPREAD_MS);
    else show(applyNews(board, news, known));
  }

  function connect(): void {
    if (isStopped || document.visibilityState !== 'visible') return;
    const url = new URL(`/api/v1/leaderboards/${start.board}/live?period=${start.period}`, location.href);
    url.protocol = url.protocol.replace('http', 'ws');
    const opened = new WebSocket(url);
    socket = opened;
    opened.onopen = () => {
      failures = 0;
    };
    opened.onmessage = ({ data }) => receive(JSON.parse(String(data)) as BoardNews);
    opened.onclose = () => {
      if (socket !== opened) return;
      socket = null;
      retry = setTimeout(connect, reconnectPause(failures, Math.random()));
      failures += 1;
    };
  }

  const poll = setInterval(() => {
    if (socket?.readyState !== WebSocket.OPEN && document.visibilityState === 'visible') void ask([]);
  }, POLL_EVERY_MS);
  const comeBack = () => {
    if (!socket && document.visibilityState === 'visible') connect();
  };
  document.addEventListener('visibilitychange', comeBack);
  connect();
  return () => {
    isStopped = true;
    clearInterval(poll);
    clearTimeout(retry);
    document.removeEventListener('visibilitychange', comeBack);
    socket?.close(1000);
  };
}

function pathOf({ board, period }: Leaderboard): string {
  return `/api/v1/leaderboards/${board}?period=${period}`;
}
