/** The number on a bell as a moment left it; of two the higher version is the newer. */
export type BellState = { unread: number; version: number };

/**
 * What a socket of a bell knows: whose session it speaks for, until when, what it was told last, and where it stands among
 * the others: the oldest has the lowest `order`.
 */
export type BellSocket = { session: string; expiresAt: number; sentVersion: number; order: number };

/** A ring: the number, and the sessions of the person that stand. */
export type Ring = BellState & { sessions: readonly string[] };

/** So many sockets a person has; one more closes the oldest. */
export const MOST_SOCKETS = 32;

/** Why a bell closed a socket: its session is over, or there are too many of them. */
export const SESSION_OVER = 4001;
export const TOO_MANY = 4008;
/** A client has nothing to say but `ping`. */
export const NOT_EXPECTED = 1008;

export const PING = 'ping';
export const PONG = 'pong';
/** How often a client asks whether the line still stands, and how long it waits for the answer. */
export const PING_EVERY_MS = 45_000;
export const PONG_WITHIN_MS = 10_000;
/** How often one asks who has no socket, while somebody looks. */
export const POLL_EVERY_MS = 60_000;

/** What a ring means for a socket. Ringing twice, or late, tells nobody anything twice. */
export function judgeSocket(
  socket: BellSocket,
  { version, sessions }: Ring,
  now: number,
): 'close' | 'tell' | 'leave' {
  if (socket.expiresAt <= now || !sessions.includes(socket.session)) return 'close';
  return socket.sentVersion < version ? 'tell' : 'leave';
}

/** The newer of two states; they may come in any order. */
export function newerState<T extends BellState>(known: T | undefined, heard: T): T {
  return known && known.version >= heard.version ? known : heard;
}

const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 60_000;

/**
 * How long to wait before the next try to connect, after so many that failed. `random` (0 to 1) spreads those whom one
 * deploy or outage cut off at the same moment.
 */
export function reconnectPause(failures: number, random: number): number {
  const longest = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** failures);
  return longest / 2 + (longest / 2) * random;
}

/** The state in a message, null when it is none. */
export function parseState(text: unknown): BellState | null {
  if (typeof text !== 'string' || !text.startsWith('{')) return null;
  try {
    const { unread, version } = JSON.parse(text) as Partial<BellState>;
    return Number.isInteger(unread) && Number.isInteger(version)
      ? { unread: unread as number, version: version as number }
      : null;
  } catch {
    return null;
  }
}
