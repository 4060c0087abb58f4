/** Chance that can be repeated. */
export type Random = {
  /** From 0 to 1, without 1. */
  share: () => number;
  /** A whole number from 0 to `limit`, without it. */
  below: (limit: number) => number;
};

/** Tommy Ettinger's small generator: enough for tests, and the same everywhere. */
export function seededRandom(seed: number): Random {
  let state = seed;
  const share = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return { share, below: (limit) => Math.floor(share() * limit) };
}
