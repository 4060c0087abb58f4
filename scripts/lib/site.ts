import { cpSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { D1Database } from '@cloudflare/workers-types';
import { convertV4MiniflareOptions, Log, LogLevel, Miniflare, type V4MiniflareOptions } from 'miniflare';
import { unstable_getMiniflareWorkerOptions as readWorker } from 'wrangler';
import { BUILD } from './paths.ts';

/** A line that the Worker wrote. `level` is `log`, `info`, `warn` or `error`. */
export type LogLine = { level: string; message: string };

export type SiteOptions = {
  port: number;
  /** The folder of Vite's build; Atoll's by default. */
  build?: string;
  /** The folder that `--persist-to` would name. */
  state: string;
  /** The folder for a copy of the build, so that a later build does not change the files of a running site. */
  copyTo: string;
  /** Variables and secrets that replace those of wrangler.toml. */
  vars: Record<string, string>;
  /**
   * A second port that leads straight into the Worker, for benches. The site then has no assets, because a Worker with assets
   * is reached through two other Workers.
   */
  directPort?: number;
  onLog?: (line: LogLine) => void;
};

/** The built Worker, served by workerd with local bindings. */
export type Site = {
  origin: string;
  db: D1Database;
  /** Runs the scheduled handler, as Cloudflare's cron does every minute. */
  tick: (at?: Date) => Promise<void>;
  stop: () => Promise<void>;
};

/** Serves the build in workerd, without wrangler's development proxies, which is several times as fast. */
export async function serveBuild(options: SiteOptions): Promise<Site> {
  copyBuild(options.build ?? BUILD, options.copyTo);
  const miniflare = new Miniflare(convertV4MiniflareOptions(describeSite(options)));
  const url = await miniflare.ready;
  return {
    origin: `http://localhost:${url.port}`,
    db: (await miniflare.getD1Database('DB', 'atoll')) as unknown as D1Database,
    tick: async (at = new Date()) => {
      const worker = await miniflare.getWorker('atoll');
      await worker.scheduled({ cron: '* * * * *', scheduledTime: at });
    },
    stop: () => miniflare.dispose(),
  };
}

function copyBuild(build: string, folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  // Secrets are passed as `vars`: otherwise a copy from the time of the build would be read.
  cpSync(build, folder, { recursive: true, filter: (path) => !path.endsWith('.dev.vars') });
}

function describeSite({ port, state, copyTo, vars, directPort, onLog }: SiteOptions): V4MiniflareOptions {
  const server = join(copyTo, 'server');
  const { workerOptions } = readWorker(join(server, 'wrangler.json'));
  return {
    host: '127.0.0.1',
    port,
    log: new Log(LogLevel.ERROR),
    logRequests: false,
    cf: false,
    unsafeTriggerHandlers: true,
    resourcePersistencePath: join(state, 'v3'),
    handleStructuredLogs: onLog ?? (() => {}),
    workers: [
      {
        ...workerOptions,
        name: 'atoll',
        modulesRoot: server,
        modules: modulesOf(server),
        bindings: { ...(workerOptions.bindings as Record<string, string>), ...vars },
        ...(directPort !== undefined && {
          assets: undefined,
          unsafeDirectSockets: [{ host: '127.0.0.1', port: directPort }],
        }),
      },
    ],
  } as V4MiniflareOptions;
}

/** Every module of the Worker, the entry first. */
function modulesOf(server: string) {
  const entry = join(server, 'index.js');
  const others = readdirSync(server, { recursive: true, withFileTypes: true })
    .map((file) => join(file.parentPath, file.name))
    .filter((path) => path.endsWith('.js') && path !== entry);
  return [entry, ...others].map((path) => ({ type: 'ESModule' as const, path }));
}

/** Opens a state folder's database while no site runs on it. */
export async function openDatabase<T>(state: string, use: (db: D1Database) => Promise<T>): Promise<T> {
  const miniflare = new Miniflare(
    convertV4MiniflareOptions({
      modules: true,
      script: 'export default {}',
      compatibilityDate: '2026-10-01',
      log: new Log(LogLevel.ERROR),
      cf: false,
      resourcePersistencePath: join(state, 'v3'),
      d1Databases: { DB: 'local' },
    }),
  );
  try {
    return await use((await miniflare.getD1Database('DB')) as unknown as D1Database);
  } finally {
    await miniflare.dispose();
  }
}
