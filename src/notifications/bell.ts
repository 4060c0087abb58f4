/** The number on a bell at some moment. The state with the higher version is the newer one. */
export type BellState = { unread: number; version: number };

/**
 * What a bell keeps with a socket: the session it belongs to, when that session expires (ms), the version that was sent
 * last, and the age of the socket: the oldest has the lowest `order`.
 */
export type BellSocket = { session: string; expiresAt: number; sentVersion: number; order: number };

/** What is sent to a bell: its state, and the sessions of the person that are valid. */
export type Ring = BellState & { sessions: readonly string[] };

/** How many sockets a person may have; one more closes the oldest. */
export const MOST_SOCKETS = 32;

/** The codes with which a bell closes a socket: its session is over, or there are too many sockets. */
export const SESSION_OVER = 4001;
export const TOO_MANY = 4008;
/** The code for a client that sends anything but `ping`. */
export const NOT_EXPECTED = 1008;

export const PING = 'ping';
export const PONG = 'pong';
/** How often a client checks the connection, and how long it waits for the answer. */
export const PING_EVERY_MS = 45_000;
export const PONG_WITHIN_MS = 10_000;
/** How often a client without a socket polls while its page is visible. */
export const POLL_EVERY_MS = 60_000;

/** Decides what a ring does to a socket. A ring that comes twice or late sends nothing twice. */
export function judgeSocket(
  socket: BellSocket,
  { version, sessions }: Ring,
  now: number,
): 'close' | 'send' | 'leave' {
  if (socket.expiresAt <= now || !sessions.includes(socket.session)) return 'close';
  return socket.sentVersion < version ? 'send' : 'leave';
}

/** Returns the newer of two states, which may come in any order. */
export function newerState<T extends BellState>(known: T | undefined, received: T): T {
  return known && known.version >= received.version ? known : received;
}

const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 60_000;

/**
 * Returns how many milliseconds to wait before the next try to connect. `random` (0 to 1) spreads the clients that one
 * deploy or outage disconnected at the same moment.
 */
export function reconnectPause(failures: number, random: number): number {
  const longest = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** failures);
  return longest / 2 + (longest / 2) * random;
}

/** Returns the state in a message; null if the message holds none. */
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
