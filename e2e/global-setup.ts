import { randomBytes } from 'node:crypto';
import { createWriteStream, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { buildWhenChanged } from '../scripts/lib/build.ts';
import type { LogLine } from '../scripts/lib/site.ts';
import { OUT } from './out.ts';
import { seedSite, serveSite } from './sites.ts';

/** Where the built Worker answers, and an admin's token for what a journey needs to have there. */
export type ServedSite = { origin: string; token: string };

declare module 'vitest' {
  export interface ProvidedContext {
    /** A site for each of vitest's workers, all with the same data in the beginning. */
    sites: ServedSite[];
    /** For a journey that needs a site of its own: the build that is served, and the data that the sites began with. */
    build: string;
    seeded: string;
  }
}

/**
 * Serves the built Worker once for each of vitest's workers, with the demo people and posts: files that run side by side
 * are on different sites. Answers how to take the sites down.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  await buildWhenChanged();
  const folder = mkdtempSync(join(tmpdir(), 'atoll-e2e-'));
  mkdirSync(OUT, { recursive: true });
  const log = createWriteStream(join(OUT, 'worker.log'));
  const onLog = ({ level, message }: LogLine) => log.write(`${level} ${message}\n`);
  const vars = { SECRET_KEY: randomBytes(48).toString('base64url') };

  const first = join(folder, 'first');
  const token = await seedSite(first, { vars, onLog });
  const seeded = join(first, 'state');
  const build = join(first, 'build');
  const sites = await Promise.all(
    Array.from({ length: project.config.maxWorkers }, (_, index) =>
      serveSite(join(folder, `site-${index + 1}`), { build, seeded, vars, onLog }),
    ),
  );
  project.provide(
    'sites',
    sites.map(({ origin }) => ({ origin, token })),
  );
  project.provide('build', build);
  project.provide('seeded', seeded);
  return async () => {
    await Promise.all(sites.map((site) => site.stop()));
    log.end();
    rmSync(folder, { recursive: true, force: true });
  };
}
