import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { convertV4MiniflareOptions, Log, LogLevel, Miniflare } from 'miniflare';
import { inRoot } from '../scripts/lib/paths.ts';
import { freePort } from '../scripts/lib/port.ts';
import { run } from '../scripts/lib/shell.ts';
import { type Site, serveBuild } from '../scripts/lib/site.ts';
import { ownWorkerds } from './cpu.ts';

/** A measured Worker. `direct` leads straight into it; `pids` are its workerd processes. */
export type Target = { direct: string; pids: number[]; stop: () => Promise<void> };

/** Starts a Worker and finds its workerd processes. */
export async function withPids<T>(start: () => Promise<T>): Promise<T & { pids: number[] }> {
  const before = new Set(ownWorkerds());
  const started = await start();
  return Object.assign(started as object, { pids: ownWorkerds().filter((pid) => !before.has(pid)) }) as T & {
    pids: number[];
  };
}

/** The built Atoll without rate limits, on a state folder of its own. */
export async function serveAtoll(folder: string): Promise<Site & Target> {
  const directPort = await freePort();
  const port = await freePort();
  const direct = `http://127.0.0.1:${directPort}`;
  return withPids(async () => ({
    direct,
    ...(await serveBuild({
      port,
      directPort,
      state: join(folder, 'state'),
      copyTo: join(folder, 'atoll'),
      vars: {
        PUBLIC_ORIGIN: `http://localhost:${port}`,
        RATE_LIMIT_SCALE: '0',
        SECRET_KEY: 'a-key-for-benches-only-a-key-for-benches-only',
      },
    })),
  }));
}

/** A Worker that answers with a ready-made body of a given length. */
export async function serveHello(body: string): Promise<Target> {
  const port = await freePort();
  return withPids(async () => {
    const miniflare = new Miniflare(
      convertV4MiniflareOptions({
        workers: [
          {
            name: 'hello',
            modules: true,
            script: readFileSync(inRoot('bench', 'baselines', 'hello', 'worker.js'), 'utf8'),
            compatibilityDate: '2026-10-01',
            bindings: { BODY: body },
            unsafeDirectSockets: [{ host: '127.0.0.1', port }],
          },
        ],
        log: new Log(LogLevel.ERROR),
        cf: false,
        logRequests: false,
      }),
    );
    await miniflare.ready;
    return { direct: `http://127.0.0.1:${port}`, pids: [], stop: () => miniflare.dispose() };
  });
}

const BARE_PAGE = inRoot('bench', 'baselines', 'bare-page');

/** Builds the bare page and serves it with an article in its database. */
export async function serveBarePage(folder: string, title: string, html: string): Promise<Target> {
  const { code, output } = await run('vite', ['build', BARE_PAGE, '--logLevel', 'warn'], {
    env: { NODE_ENV: 'production' },
    quiet: true,
  });
  if (code !== 0) throw new Error(output);
  mkdirSync(folder, { recursive: true });
  const directPort = await freePort();
  const port = await freePort();
  return withPids(async () => {
    const site = await serveBuild({
      build: join(BARE_PAGE, 'build'),
      port,
      directPort,
      state: join(folder, 'bare-state'),
      copyTo: join(folder, 'bare'),
      vars: {},
    });
    await site.db.exec('CREATE TABLE IF NOT EXISTS pages (slug TEXT PRIMARY KEY, title TEXT, html TEXT)');
    await site.db.prepare('INSERT OR REPLACE INTO pages VALUES (?, ?, ?)').bind('post', title, html).run();
    return { direct: `http://127.0.0.1:${directPort}`, pids: [], stop: site.stop };
  });
}
