import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { inRoot } from './paths.ts';

const FOLDER = inRoot('node_modules', '.cache', 'atoll');

/** Runs work that must not run twice at once on this machine, such as a build for `npm start` and a test. */
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

/** Whether the owner of a lock is alive; an empty file is being written, so its owner counts as alive. */
function isAlive(pid: number): boolean {
  if (!pid) return true;
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
