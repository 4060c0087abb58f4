/** The time as an argument: UTC epoch milliseconds. */
export type Clock = { now: () => number };

export const systemClock: Clock = { now: () => Date.now() };

/** A clock that moves only by `advance`; for tests. */
export function fixedClock(start: number): Clock & { advance: (milliseconds: number) => void } {
  let now = start;
  return {
    now: () => now,
    advance: (milliseconds) => {
      now += milliseconds;
    },
  };
}
