import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { inRoot } from './paths.ts';

const FOLDER = inRoot('node_modules', '.cache', 'atoll');

/** Runs work that must not happen twice at once on this machine, e.g. a build that `npm start` and a test both want. */
export async function withLock<T>(name: string, work: () => Promise<T>): Promise<T> {
  const file = join(FOLDER, `${name}.lock`);
  mkdirSync(FOLDER, { recursive: true });
  while (!take(file)) await sleep(200);
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

function take(file: string): boolean {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    if (!isAlive(readHolder(file))) rmSync(file, { force: true });
    return false;
  }
}

function readHolder(file: string): number {
  try {
    return Number(readFileSync(file, 'utf8'));
  } catch {
    return 0;
  }
}

/** An empty file is one that is being written right now: its holder counts as alive. */
function isAlive(pid: number): boolean {
  if (!pid) return true;
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
