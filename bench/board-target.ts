import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { convertV4MiniflareOptions, Log, LogLevel, Miniflare } from 'miniflare';
import { build } from 'vite';
import { inRoot } from '../scripts/lib/paths.ts';
import { freePort } from '../scripts/lib/port.ts';
import { type Target, withPids } from './targets.ts';

/** Bundles the board with its bench Worker. Returns the file. */
export async function bundleBoard(folder: string): Promise<string> {
  const outDir = join(folder, 'board');
  await build({
    configFile: false,
    root: inRoot(),
    logLevel: 'warn',
    build: {
      ...{ outDir, emptyOutDir: true, minify: false, copyPublicDir: false, target: 'es2024' },
      ssr: inRoot('bench', 'baselines', 'board', 'worker.ts'),
      rollupOptions: { external: ['cloudflare:workers'], output: { entryFileNames: 'worker.js' } },
    },
    ssr: { noExternal: true, target: 'webworker' },
  });
  return join(outDir, 'worker.js');
}

/** Serves the bundle on a state folder. */
export async function serveBoard(file: string, state: string): Promise<Target> {
  const port = await freePort();
  return withPids(async () => {
    const miniflare = new Miniflare(
      convertV4MiniflareOptions({
        workers: [
          {
            name: 'board',
            modules: true,
            script: readFileSync(file, 'utf8'),
            compatibilityDate: '2026-10-01',
            durableObjects: {
              BOARD: { className: 'MeasuredBoard', useSQLite: true },
              HELLO: { className: 'Hello', useSQLite: true },
            },
            unsafeDirectSockets: [{ host: '127.0.0.1', port }],
          },
        ],
        log: new Log(LogLevel.ERROR),
        resourcePersistencePath: state,
        cf: false,
        logRequests: false,
      }),
    );
    await miniflare.ready;
    return { direct: `http://127.0.0.1:${port}`, pids: [], stop: () => miniflare.dispose() };
  });
}
