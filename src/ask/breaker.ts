/** The state of a breaker: failures in a row, and until when nobody tries (UTC epoch milliseconds). */
export type Breaker = { failures: number; openUntil: number };

export const CLOSED: Breaker = { failures: 0, openUntil: 0 };
/** Failures in a row after which the breaker opens, and for how long. */
export const MOST_FAILURES = 5;
export const OPEN_MS = 30_000;

/** Whether a call may be tried. When the breaker was open long enough, one failure opens it again. */
export function mayTry({ openUntil }: Breaker, now: number): boolean {
  return now >= openUntil;
}

/** The breaker after a call. */
export function afterCall({ failures }: Breaker, isGood: boolean, now: number): Breaker {
  if (isGood) return CLOSED;
  const count = failures + 1;
  return { failures: count, openUntil: count >= MOST_FAILURES ? now + OPEN_MS : 0 };
}
