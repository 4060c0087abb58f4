import { spawnSync } from 'node:child_process';
import { Agent, request } from 'node:http';
import { BYPASS_HEADER } from '#src/shared/page-cache.ts';
import { run } from '../scripts/lib/shell.ts';

export const CONNECTIONS = 32;

/** The result of a load: answers, failed answers, and the duration. */
export type Load = { requests: number; failures: number; seconds: number };

/** Whether wrk is installed; otherwise the requests come from Node, which takes more CPU. */
export const HAS_WRK = spawnSync('wrk', ['--version']).error === undefined;

/** The requests to an origin: one path, or each of several paths once; `pastCache` bypasses the page cache. */
export type Asked = { paths: readonly string[]; once?: boolean; pastCache?: boolean };

/** The header that bypasses the page cache, on a Worker that is not in production. */
export const PAST_CACHE = { [BYPASS_HEADER]: '1' };

/**
 * Sends requests over 32 connections for a time, or until every path was requested where each is requested once. wrk could not
 * end early, so the latter requests come from Node.
 */
export function load(origin: string, asked: Asked, seconds: number): Promise<Load> {
  return HAS_WRK && !asked.once ? loadWithWrk(origin, asked, seconds) : loadWithNode(origin, asked, seconds);
}

async function loadWithWrk(origin: string, { paths, pastCache }: Asked, seconds: number): Promise<Load> {
  const headers = Object.entries(pastCache ? PAST_CACHE : {}).map(([name, value]) => `-H${name}: ${value}`);
  const args = ['-t1', `-c${CONNECTIONS}`, `-d${seconds}s`, ...headers, origin + paths[0]];
  const { output } = await run('wrk', args, { quiet: true });
  const [, requests, unit] = /(\d+) requests in ([\d.]+)s/.exec(output) ?? [];
  if (!requests || !unit) throw new Error(`wrk said nothing that can be read:\n${output}`);
  const failures = Number(/Non-2xx or 3xx responses: (\d+)/.exec(output)?.[1] ?? 0);
  return { requests: Number(requests), failures, seconds: Number(unit) };
}

async function loadWithNode(origin: string, asked: Asked, seconds: number): Promise<Load> {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const started = performance.now();
  let next = 0;
  let requests = 0;
  let failures = 0;
  const connection = async () => {
    while (performance.now() - started < seconds * 1000) {
      if (asked.once && next >= asked.paths.length) return;
      const path = asked.paths[next % asked.paths.length] ?? '/';
      next += 1;
      const status = await ask(origin + path, agent, asked.pastCache ? PAST_CACHE : {});
      requests += 1;
      if (status >= 400) failures += 1;
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, connection));
  agent.destroy();
  return { requests, failures, seconds: (performance.now() - started) / 1000 };
}

function ask(url: string, agent: Agent, headers: Record<string, string>): Promise<number> {
  return new Promise((resolve, reject) => {
    request(url, { agent, headers }, (response) => {
      response.resume();
      response.on('end', () => resolve(response.statusCode ?? 0));
    })
      .on('error', reject)
      .end();
  });
}
