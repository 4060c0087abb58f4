import type { Clock } from '#worker/platform/clock.ts';

/**
 * The cache versions of the page cache. A page's key holds the cache versions of its groups: invalidating a group makes all
 * of its pages unreachable at once. KV stores the versions; an isolate reads each at most once every five seconds.
 */
export type CacheVersions = {
  /** The cache version that this isolate remembers, or null when it must read KV. */
  peek: (group: string) => string | null;
  get: (group: string) => Promise<string>;
  /** Gives each group a new version; resolves once KV has it. Invalidations within a second share one write. */
  invalidate: (groups: Iterable<string>) => Promise<void>;
};

/**
 * `superseded`: the versions that this isolate replaced. KV is eventually consistent and may still answer one of them;
 * such an answer is ignored. `written` is the version that this isolate last wrote to KV, at `writtenAt`.
 */
type Known = {
  cacheVersion: string;
  at: number;
  superseded: string[];
  written: string | null;
  writtenAt: number;
};

const MEMO_MS = 5_000;
const MEMO_LIMIT = 2_000;
const SUPERSEDED_LIMIT = 8;
/** KV allows one write per key and second. */
const WRITE_EVERY_MS = 1_000;
/** The minimum that KV allows; the default of 60 s would let other locations lag a minute behind. */
const KV_CACHE_SECONDS = 30;

const memo = new Map<string, Known>();
let writeEveryMs = WRITE_EVERY_MS;

export function kvCacheVersions(kv: KVNamespace, clock: Clock): CacheVersions {
  function peek(group: string): string | null {
    const known = memo.get(group);
    return known && clock.now() - known.at < MEMO_MS ? known.cacheVersion : null;
  }

  async function get(group: string): Promise<string> {
    const known = peek(group);
    if (known !== null) return known;
    return learn(group, (await kv.get(keyOf(group), { cacheTtl: KV_CACHE_SECONDS })) ?? '0', clock.now());
  }

  async function write(group: string, known: Known): Promise<void> {
    // No longer than that, also when the clock went back since.
    const early = Math.min(writeEveryMs, known.writtenAt + writeEveryMs - clock.now());
    if (early > 0) await scheduler.wait(early);
    if (known.written === known.cacheVersion) return;
    known.written = known.cacheVersion;
    known.writtenAt = clock.now();
    await kv.put(keyOf(group), known.cacheVersion).catch((error: unknown) => {
      known.written = null;
      throw error;
    });
  }

  return {
    peek,
    get,
    async invalidate(groups) {
      const now = clock.now();
      await Promise.all(Array.from(new Set(groups), (group) => write(group, supersede(group, now))));
    },
  };
}

function keyOf(group: string): string {
  return `cache-version:${group}`;
}

/** Remembers the version that KV answered, unless this isolate has replaced that version. */
function learn(group: string, cacheVersion: string, at: number): string {
  const known = memo.get(group);
  if (!known)
    return remember(group, { cacheVersion, at, superseded: [], written: null, writtenAt: 0 }).cacheVersion;
  if (!known.superseded.includes(cacheVersion)) known.cacheVersion = cacheVersion;
  known.at = at;
  return remember(group, known).cacheVersion;
}

/** Makes a new cache version for a group; this isolate uses the version at once. */
function supersede(group: string, at: number): Known {
  const known = memo.get(group) ?? { cacheVersion: '0', at, superseded: [], written: null, writtenAt: 0 };
  known.superseded = [...known.superseded, known.cacheVersion].slice(-SUPERSEDED_LIMIT);
  known.cacheVersion = `${at.toString(36)}-${crypto.randomUUID().slice(0, 8)}`;
  known.at = at;
  return remember(group, known);
}

function remember(group: string, known: Known): Known {
  memo.delete(group);
  memo.set(group, known);
  if (memo.size > MEMO_LIMIT) memo.delete(memo.keys().next().value ?? '');
  return known;
}

/** Forgets what this isolate remembers; for tests. */
export function forgetCacheVersions(): void {
  memo.clear();
}

/** Sets how far apart the writes of a key are; for tests, whose KV takes any number, and whose clocks may stand still. */
export function paceCacheVersions(ms = WRITE_EVERY_MS): void {
  writeEveryMs = ms;
}
