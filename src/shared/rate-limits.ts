/** The window of every hard limit. */
export const WINDOW_MS = 60 * 60_000;

/** Requests per hour in each route group, for an anonymous caller (by address) and for a signed-in person. */
export const RATE_GROUPS = {
  read: { anonymous: 100, member: 500 },
  write: { anonymous: 100, member: 500 },
  search: { anonymous: 100, member: 500 },
  /** About one request per key stroke. */
  suggestions: { anonymous: 1000, member: 5000 },
  /** Requests that compute a password hash or send an email to a typed address. */
  login: { anonymous: 100, member: 500 },
  uploads: { anonymous: 100, member: 500 },
  /** Previews of Markdown; nothing is stored. */
  preview: { anonymous: 100, member: 2000 },
  /** Counting reads and helpful answers: small requests, which should never stop a reader. */
  reads: { anonymous: 300, member: 500 },
  /** What an open page asks for every half minute. */
  live: { anonymous: 300, member: 1000 },
  /** Bulk import; a call carries up to 50 documents. */
  imports: { anonymous: 100, member: 5000 },
} as const;
export type RateGroup = keyof typeof RATE_GROUPS;

/** Bearers and refresh tokens of nobody, an hour, for an address: each costs a look-up. */
export const FAILED_CREDENTIALS = 100;

/** Sign-ins at once, for an address: each computes a password hash, during which nobody else is answered. */
export const SIGN_INS_AT_ONCE = { most: 10, windowMs: 10_000 };

/**
 * The caller that an address stands for: an IPv4 address itself, an IPv6 address its /64 network, the smallest that an
 * internet subscriber gets. Otherwise one subscriber would have 2^64 limits.
 */
export function subscriberOf(address: string): string {
  if (!address.includes(':') || address.includes('.')) return address;
  const [head = '', tail] = address.toLowerCase().split('::');
  const before = head === '' ? [] : head.split(':');
  const after = tail ? tail.split(':') : [];
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - before.length - after.length);
  const groups = [...before, ...Array<string>(zeros).fill('0'), ...after];
  return `${groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')}::/64`;
}

/** The state of a window after a hit. `resetSeconds`: seconds until the oldest hit leaves the window. */
export type RateVerdict = { allowed: boolean; limit: number; remaining: number; resetSeconds: number };

/**
 * An exact sliding window. Earlier hits inside the window count, and a new hit is allowed only while there are fewer than
 * `limit`. A refused hit does not count. Times are UTC epoch milliseconds, ascending; a time before the last hit counts as
 * the time of that hit. `resetSeconds`: seconds until the oldest hit leaves the window.
 */
export function slideWindow(
  hits: readonly number[],
  clock: number,
  limit: number,
  windowMs: number,
): { hits: number[]; verdict: RateVerdict } {
  const now = Math.max(clock, hits.at(-1) ?? clock);
  const inside = hits.filter((at) => at > now - windowMs);
  const allowed = inside.length < limit;
  const kept = allowed ? [...inside, now] : inside;
  const oldest = kept[Math.max(0, kept.length - limit)] ?? now;
  const resetSeconds = Math.max(1, Math.ceil((oldest + windowMs - now) / 1000));
  return {
    hits: kept,
    verdict: { allowed, limit, remaining: Math.max(0, limit - kept.length), resetSeconds },
  };
}
