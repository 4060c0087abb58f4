import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { measureSockets, type SocketTimes } from './board-sockets.ts';
import { bundleBoard, serveBoard } from './board-target.ts';
import { cpuMs } from './cpu.ts';
import { compare, type Rate } from './measure.ts';
import type { Target } from './targets.ts';

/** What a board of a million members costs, in CPU of workerd, requests a second and memory. */
export type StandingCost = {
  members: number;
  rankMs: number;
  changeMs: number;
  countMs: number;
  rates: Record<string, Rate>;
  memory: { few: number; many: number };
  sockets: SocketTimes;
};

const FEW = 1_000;
const RANKS = 10_000;
const COUNTS = 20;
const REPEATS = 5;
const FILL_STEP = 20_000;

/** Fills a board, and measures it: ranks and changes in the object, answers over HTTP, memory after a restart, sockets. */
export async function measureStanding(
  folder: string,
  { members, rounds, seconds }: { members: number; rounds: number; seconds: number },
): Promise<StandingCost> {
  const file = await bundleBoard(folder);
  const few = await memoryAfterRestart(file, join(folder, 'few'), FEW);
  const state = join(folder, 'many');
  const many = await memoryAfterRestart(file, state, members);
  const target = await serveBoard(file, state);
  try {
    const work = await measureWork(target, members);
    const rates = await measureRates(target, members, rounds, seconds);
    const sockets = await measureSockets(target, members);
    return { members, ...work, rates, memory: { few, many }, sockets };
  } finally {
    await target.stop();
  }
}

async function ask(target: Target, path: string): Promise<void> {
  const answer = await fetch(target.direct + path);
  await answer.arrayBuffer();
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
}

/** Fills a board, restarts, asks for a rank, the top and places around, and returns the memory of workerd in MiB. */
async function memoryAfterRestart(file: string, state: string, members: number): Promise<number> {
  const filled = await serveBoard(file, state);
  for (let from = 0; from < members; from += FILL_STEP)
    await ask(filled, `/fill?from=${from}&count=${Math.min(FILL_STEP, members - from)}`);
  await filled.stop();
  const target = await serveBoard(file, state);
  for (let id = 0; id < 200; id += 1) {
    const path = id % 3 === 0 ? '/top' : `/${id % 3 === 1 ? 'rank' : 'around'}?id=${(id * 4_999) % members}`;
    await ask(target, path);
  }
  const memory = residentMib(target.pids);
  await target.stop();
  return memory;
}

function residentMib(pids: readonly number[]): number {
  return pids.reduce((sum, pid) => {
    const [, kib = '0'] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return sum + Number(kib) / 1024;
  }, 0);
}

async function measureWork(target: Target, members: number) {
  const cost = async (path: (turn: number) => string, each: number) => {
    await ask(target, path(1));
    const before = cpuMs(target.pids);
    for (let turn = 2; turn < 2 + REPEATS; turn += 1) await ask(target, path(turn));
    return (cpuMs(target.pids) - before) / REPEATS / each;
  };
  return {
    rankMs: await cost(() => `/ranks?members=${members}&count=${RANKS}`, RANKS),
    changeMs: await cost((turn) => `/change?members=${members}&count=${RANKS}&version=${turn}`, RANKS),
    countMs: await cost(() => `/count?members=${members}&count=${COUNTS}`, COUNTS),
  };
}

function measureRates(target: Target, members: number, rounds: number, seconds: number) {
  const id = Math.floor(members / 2);
  const candidates = [
    { name: 'hello', path: '/hello' },
    { name: 'rank', path: `/rank?id=${id}` },
    { name: 'top 10', path: '/top' },
    { name: 'around', path: `/around?id=${id}` },
  ];
  return compare(
    candidates.map((one) => ({ ...one, target })),
    rounds,
    seconds,
  );
}

/** Prints the cost. */
export function printStanding({ members, rankMs, changeMs, countMs, rates, memory, sockets }: StandingCost) {
  console.log(`\n  A board of ${members} members`);
  console.log(`  a rank ${rankMs.toFixed(4)} ms CPU, a change ${changeMs.toFixed(4)} ms CPU`);
  console.log(
    `  counted by the index ${countMs.toFixed(2)} ms CPU, ${(countMs / rankMs).toFixed(0)} times a rank`,
  );
  const hello = rates.hello?.perSecond ?? Number.NaN;
  for (const [name, { perSecond, cpuMs: cpu }] of Object.entries(rates)) {
    const share = ((perSecond / hello) * 100).toFixed(0);
    console.log(
      `  ${name.padEnd(10)} ${perSecond.toFixed(0)} a second, ${share} % of hello, ${cpu.toFixed(3)} ms CPU`,
    );
  }
  console.log(
    `  memory after a restart: ${memory.many.toFixed(0)} MiB, with ${FEW} members ${memory.few.toFixed(0)} MiB`,
  );
  console.log(
    `  ${sockets.sockets} sockets, one change: the first hears it after ${sockets.first.toFixed(0)} ms, the last after ${sockets.last.toFixed(0)} ms`,
  );
}
