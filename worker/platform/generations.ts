import type { Clock } from '#worker/platform/clock.ts';

/**
 * The content generations of the page cache. A page's key holds the generation of its group: a bump makes every page
 * of the group unreachable at once. KV holds them; an isolate asks KV at most every five seconds a group.
 */
export type Generations = {
  get: (group: string) => Promise<string>;
  bump: (groups: Iterable<string>) => Promise<void>;
};

const MEMO_MS = 5_000;
const MEMO_LIMIT = 2_000;
const memo = new Map<string, { generation: string; at: number }>();

export function kvGenerations(kv: KVNamespace, clock: Clock): Generations {
  return {
    async get(group) {
      const known = memo.get(group);
      if (known && clock.now() - known.at < MEMO_MS) return known.generation;
      const generation = (await kv.get(`generation:${group}`)) ?? '0';
      remember(group, generation, clock.now());
      return generation;
    },
    async bump(groups) {
      const generation = clock.now().toString(36);
      await Promise.all(Array.from(groups, (group) => kv.put(`generation:${group}`, generation)));
      for (const group of groups) remember(group, generation, clock.now());
    },
  };
}

function remember(group: string, generation: string, at: number): void {
  memo.delete(group);
  memo.set(group, { generation, at });
  if (memo.size > MEMO_LIMIT) memo.delete(memo.keys().next().value ?? '');
}

/** Forgets what this isolate remembers; for tests. */
export function forgetGenerations(): void {
  memo.clear();
}
