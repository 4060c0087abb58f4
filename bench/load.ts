import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../scripts/lib/shell.ts';

export const CONNECTIONS = 32;

/** What a load did: answers, answers that were no success, and how long. */
export type Load = { requests: number; failures: number; seconds: number };

/** Whether wrk is there; else the requests come from Node, which takes more of the machine. */
export const HAS_WRK = spawnSync('wrk', ['--version']).error === undefined;

/** Asks for a URL over 32 connections. `unique` gives every request a query of its own. */
export function load(url: string, seconds: number, unique = false): Promise<Load> {
  return HAS_WRK ? loadWithWrk(url, seconds, unique) : loadWithNode(url, seconds, unique);
}

const UNIQUE = `
local count = 0
request = function()
  count = count + 1
  return wrk.format(nil, wrk.path .. "?visit=" .. STAMP .. "-" .. count)
end
`;

async function loadWithWrk(url: string, seconds: number, unique: boolean): Promise<Load> {
  const folder = mkdtempSync(join(tmpdir(), 'atoll-wrk-'));
  const script = join(folder, 'unique.lua');
  writeFileSync(script, `STAMP = "${Date.now()}"\n${UNIQUE}`);
  const args = ['-t1', `-c${CONNECTIONS}`, `-d${seconds}s`, ...(unique ? ['-s', script] : []), url];
  const { output } = await run('wrk', args, { quiet: true });
  rmSync(folder, { recursive: true });
  const [, requests, unit] = /(\d+) requests in ([\d.]+)s/.exec(output) ?? [];
  if (!requests || !unit) throw new Error(`wrk said nothing that can be read:\n${output}`);
  const failures = Number(/Non-2xx or 3xx responses: (\d+)/.exec(output)?.[1] ?? 0);
  return { requests: Number(requests), failures, seconds: Number(unit) };
}

async function loadWithNode(url: string, seconds: number, unique: boolean): Promise<Load> {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const started = performance.now();
  const stamp = Date.now();
  let requests = 0;
  let failures = 0;
  const connection = async () => {
    while (performance.now() - started < seconds * 1000) {
      const status = await ask(unique ? `${url}?visit=${stamp}-${requests}` : url, agent);
      requests += 1;
      if (status >= 400) failures += 1;
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, connection));
  agent.destroy();
  return { requests, failures, seconds: (performance.now() - started) / 1000 };
}

function ask(url: string, agent: Agent): Promise<number> {
  return new Promise((resolve, reject) => {
    request(url, { agent }, (response) => {
      response.resume();
      response.on('end', () => resolve(response.statusCode ?? 0));
    })
      .on('error', reject)
      .end();
  });
}
