/** The window of every hard limit. */
export const WINDOW_MS = 60 * 60_000;

/** Requests an hour in each route group, for somebody anonymous (by address) and for a signed-in person. */
export const RATE_GROUPS = {
  read: { anonymous: 100, member: 500 },
  write: { anonymous: 100, member: 500 },
  search: { anonymous: 100, member: 500 },
  /** One at nearly every key while somebody types. */
  suggestions: { anonymous: 1000, member: 5000 },
  /** Everything that computes a password hash or sends a mail to an address that somebody typed. */
  login: { anonymous: 100, member: 500 },
  uploads: { anonymous: 100, member: 500 },
  /** Seeing Markdown rendered while one writes it: nothing is stored. */
  preview: { anonymous: 100, member: 2000 },
  /** Counting that a post was read, and whether it helped: small, and never worth stopping a reader for. */
  reads: { anonymous: 300, member: 500 },
  /** Bulk import; a call carries up to 50 documents. */
  imports: { anonymous: 100, member: 5000 },
} as const;
export type RateGroup = keyof typeof RATE_GROUPS;

/**
 * Whom an address stands for: an IPv4 address for itself, an IPv6 address for its /64, the least that one subscriber
 * gets. Who has 2^64 addresses shall not have as many limits.
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

/** The state of a window after a hit. `resetSeconds`: until the oldest hit leaves the window. */
export type RateVerdict = { allowed: boolean; limit: number; remaining: number; resetSeconds: number };

/**
 * An exact sliding window: of the times of earlier hits, those still inside the window count, and the new one is let in
 * only while they are fewer than `limit`. A refused hit does not count. Times are UTC epoch milliseconds, ascending; a
 * clock that runs behind an earlier hit's counts as that hit's time. `resetSeconds`: until a place becomes free.
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
