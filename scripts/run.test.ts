import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, type OnTestFinishedHandler, test } from 'vitest';
import manifest from '../package.json' with { type: 'json' };
import { inRoot } from './lib/paths.ts';
import { freePort } from './lib/port.ts';

type Tidying = { onTestFinished: (tidy: OnTestFinishedHandler) => void };

/**
 * Runs `npm start` with a command that starts quickly, in a process group of its own, and waits until it serves. `script` is
 * the script in package.json.
 */
async function startByNpm({ onTestFinished }: Tidying, script = manifest.scripts.start) {
  const folder = mkdtempSync(join(tmpdir(), 'atoll-run-'));
  const port = await freePort();
  const command = script.replace(
    'scripts/run.mjs start',
    `${inRoot('scripts', 'run.mjs')} testing/serve ${port}`,
  );
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ scripts: { start: command } }));
  const npm = spawn('npm', ['start'], { cwd: folder, stdio: 'ignore', detached: true });
  const group = -Number(npm.pid);
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
    signalTo(group, 'SIGKILL');
  });
  const isServing = () => fetch(`http://localhost:${port}`).then(isTrue, isFalse);
  while (!(await isServing())) await sleep(50);
  return { npm, group, isServing };
}

const isTrue = () => true;
const isFalse = () => false;

/** Sends a signal and returns whether the process exists; signal 0 only checks. */
function signalTo(pid: number, signal: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(pid, signal);
  } catch {
    return false;
  }
}

const SOON = { timeout: 20_000 };

describe.concurrent('npm start', { timeout: 60_000 }, () => {
  test('has ended everything and freed its port when npm ends after SIGTERM to npm alone', async (context) => {
    const { npm, group, isServing } = await startByNpm(context);
    npm.kill('SIGTERM');
    await once(npm, 'exit');
    context.expect(await isServing()).toBe(false);
    await context.expect.poll(() => signalTo(group, 0), SOON).toBe(false);
  });

  test('ends everything after SIGHUP to npm alone, which npm does not pass on', async (context) => {
    const { npm, group, isServing } = await startByNpm(context);
    npm.kill('SIGHUP');
    await context.expect.poll(() => signalTo(group, 0), SOON).toBe(false);
    context.expect(await isServing()).toBe(false);
  });

  test('ends everything at Ctrl-C, which reaches every process of the terminal at once', async (context) => {
    const { group, isServing } = await startByNpm(context);
    signalTo(group, 'SIGINT');
    await context.expect.poll(() => signalTo(group, 0), SOON).toBe(false);
    context.expect(await isServing()).toBe(false);
  });

  test('ends everything although a shell between npm and the command dies of the signal', async (context) => {
    const { npm, group, isServing } = await startByNpm(context, 'node scripts/run.mjs start; exit $?');
    npm.kill('SIGTERM');
    await context.expect.poll(() => signalTo(group, 0), SOON).toBe(false);
    context.expect(await isServing()).toBe(false);
  });

  test('is started as `npm run dev` is, with no shell in between', ({ expect }) => {
    const { start, dev } = manifest.scripts;
    expect([start, dev]).toEqual(['exec node scripts/run.mjs start', 'exec node scripts/run.mjs dev']);
  });
});
