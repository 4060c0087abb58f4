import type { ConnectionState } from '#src/social/model.ts';

/** How long somebody who was declined waits before they can ask the same person again (rules 3.3). */
export const ASK_AGAIN_MS = 30 * 24 * 60 * 60_000;

/** The most people that one person follows: a feed looks at each of them. */
export const MAX_FOLLOWED_PEOPLE = 2_000;

/** Two people as the key of what there is once a pair: the smaller id first. */
export function pairOf(a: string, b: string): { lowId: string; highId: string } {
  return a < b ? { lowId: a, highId: b } : { lowId: b, highId: a };
}

/** What is kept of the connection of a pair. Times are UTC epoch milliseconds. */
export type PairState = {
  state: 'asked' | 'accepted' | 'declined';
  askedBy: string;
  answeredAt: number | null;
};

/**
 * How far two people are, as one of them sees it. Who declined is free to ask, now or later; who was declined waits, and
 * `askAgainAt` says until when.
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
