import type { ConnectionState } from '#src/social/model.ts';

/** How long a person who was declined must wait before asking the same person again (rules 3.3). */
export const ASK_AGAIN_MS = 30 * 24 * 60 * 60_000;

/** The most people that one person can follow. A feed reads rows for each of them. */
export const MAX_FOLLOWED_PEOPLE = 2_000;

/** Returns the key of a row that exists once per pair: the smaller id first. */
export function pairOf(a: string, b: string): { lowId: string; highId: string } {
  return a < b ? { lowId: a, highId: b } : { lowId: b, highId: a };
}

/** The stored state of a pair. Times are UTC epoch milliseconds. */
export type PairState = {
  state: 'asked' | 'accepted' | 'declined';
  askedBy: string;
  answeredAt: number | null;
};

/**
 * Returns the connection of two people as one of them sees it. A person who declined may ask at any time. A person who was
 * declined must wait until `askAgainAt`.
 */
export function connectionFor(
  personId: string,
  pair: PairState | null,
  now: number,
): { connection: ConnectionState; askAgainAt: number | null } {
  const nothing = { connection: 'none', askAgainAt: null } as const;
  if (!pair) return nothing;
  const mine = pair.askedBy === personId;
  if (pair.state === 'accepted') return { connection: 'connected', askAgainAt: null };
  if (pair.state === 'asked') return { connection: mine ? 'asked' : 'asks', askAgainAt: null };
  const askAgainAt = (pair.answeredAt ?? 0) + ASK_AGAIN_MS;
  return mine && askAgainAt > now ? { connection: 'declined', askAgainAt } : nothing;
}
