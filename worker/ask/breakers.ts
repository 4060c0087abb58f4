import { afterCall, type Breaker, CLOSED, mayTry } from '#src/ask/breaker.ts';

/** The breaker of each generator, in this isolate. */
const breakers = new Map<string, Breaker>();

/** Whether a generator may be called. */
export function isBreakerClosed(generator: string, now: number): boolean {
  return mayTry(breakers.get(generator) ?? CLOSED, now);
}

/** Counts a call of a generator. */
export function countModelCall(generator: string, isGood: boolean, now: number): void {
  breakers.set(generator, afterCall(breakers.get(generator) ?? CLOSED, isGood, now));
}

/** Closes every breaker; for tests. */
export function forgetBreakers(): void {
  breakers.clear();
}
