import { cpuMs } from './cpu.ts';
import { type Asked, type Load, load, PAST_CACHE } from './load.ts';
import type { Target } from './targets.ts';

/** Requests per second and CPU per request, as the median of the rounds; and the length of the body. */
export type Rate = { perSecond: number; cpuMs: number; bytes: number };

type Round = Omit<Rate, 'bytes'>;

/**
 * A Worker and its requests: one path, cached or not, or each path of `misses` once. Every round takes another part of the
 * misses, so that no path is requested twice.
 */
export type Candidate = {
  name: string;
  target: Target;
  path: string;
  pastCache?: boolean;
  misses?: readonly string[];
};

const WARM_UP_SECONDS = 6;

/** Measures candidates in turns, so that a busy moment of the machine affects all alike. */
export async function compare(
  candidates: readonly Candidate[],
  rounds: number,
  seconds: number,
): Promise<Record<string, Rate>> {
  const seen = new Map<string, Round[]>(candidates.map(({ name }) => [name, []]));
  // Long enough for the engine to compile, even where an answer takes milliseconds.
  for (const candidate of candidates)
    await load(candidate.target.direct, askedOf(candidate, 0, rounds), WARM_UP_SECONDS);
  for (let round = 0; round < rounds; round += 1) {
    for (const candidate of candidates) {
      const { name, target } = candidate;
      const before = cpuMs(target.pids);
      const result = await load(target.direct, askedOf(candidate, round + 1, rounds), seconds);
      requireSuccess(name, result);
      const used = cpuMs(target.pids) - before;
      seen.get(name)?.push({ perSecond: result.requests / result.seconds, cpuMs: used / result.requests });
    }
  }
  const rates: Record<string, Rate> = {};
  for (const { name, target, path } of candidates) {
    rates[name] = { ...middle(seen.get(name) ?? []), bytes: await bodyBytes(target.direct + path) };
  }
  return rates;
}

/** Round 0 warms up. */
function askedOf({ path, pastCache = false, misses }: Candidate, round: number, rounds: number): Asked {
  if (!misses) return { paths: [path], pastCache };
  const perRound = Math.floor(misses.length / (rounds + 1));
  return { paths: misses.slice(round * perRound, (round + 1) * perRound), once: true };
}

async function bodyBytes(url: string): Promise<number> {
  return (await (await fetch(url)).arrayBuffer()).byteLength;
}

function requireSuccess(name: string, { requests, failures }: Load): void {
  if (failures > 0) throw new Error(`${name}: ${failures} of ${requests} answers were no success.`);
}

function middle(rates: readonly Round[]): Round {
  return {
    perSecond: median(rates.map((rate) => rate.perSecond)),
    cpuMs: median(rates.map((rate) => rate.cpuMs)),
  };
}

function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}

/** The value that a share of the values does not exceed. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

/** The Server-Timing of an uncached request. */
export async function databaseWork(url: string): Promise<{ trips: number; rows: number }> {
  const response = await fetch(url, { headers: PAST_CACHE });
  await response.arrayBuffer();
  const [, trips, rows] = /(\d+) trips, (\d+) rows/.exec(response.headers.get('Server-Timing') ?? '') ?? [];
  return { trips: Number(trips ?? Number.NaN), rows: Number(rows ?? Number.NaN) };
}

const QUERIES = [
  'memory',
  'practice',
  '練習',
  'spaced repetition',
  '記憶',
  'cache',
  '學習',
  'rust',
  'piano',
  '閱讀',
  'how does a reader remember what the teacher writes about music and light',
  'why would a student in the morning lose the habit of asking questions between two lessons',
  '老師在早晨怎麼找到學習鋼琴節奏的方法？',
  '為什麼資料庫的索引與快取常常失去錯誤的測試？',
  'C++ error "test note"',
];
const TIMES = 40;

/** The duration of searches, one at a time, in milliseconds. */
export async function searchTimes(origin: string): Promise<{ p50: number; p99: number }> {
  const times: number[] = [];
  for (let time = 0; time < TIMES; time += 1) {
    for (const query of QUERIES) {
      const started = performance.now();
      const response = await fetch(`${origin}/api/v1/search?q=${encodeURIComponent(query)}&limit=20`);
      await response.arrayBuffer();
      if (!response.ok) throw new Error(`The search for ${query} answered ${response.status}.`);
      if (time > 0) times.push(performance.now() - started);
    }
  }
  return { p50: percentile(times, 0.5), p99: percentile(times, 0.99) };
}
