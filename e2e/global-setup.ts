import { randomBytes } from 'node:crypto';
import { createWriteStream, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { buildWhenChanged } from '../scripts/lib/build.ts';
import type { LogLine } from '../scripts/lib/site.ts';
import { OUT } from './out.ts';
import { seedSite, serveSite } from './sites.ts';

/** Where the built Worker is served, an admin's token for creating data, and the file that a test file claims it by. */
export type ServedSite = { origin: string; token: string; claim: string };

declare module 'vitest' {
  export interface ProvidedContext {
    /** As many sites as vitest has workers, all with the same initial data. */
    sites: ServedSite[];
    /** For tests that need a site of their own: the served build, and the initial data. */
    build: string;
    seeded: string;
  }
}

/**
 * Serves the built Worker once for each of vitest's workers, with the demo people and posts, so that files that run at the
 * same time use different sites. Returns the function that stops the sites.
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
    sites.map(({ origin }, index) => ({ origin, token, claim: join(folder, `site-${index + 1}.claim`) })),
  );
  project.provide('build', build);
  project.provide('seeded', seeded);
  return async () => {
    await Promise.all(sites.map((site) => site.stop()));
    log.end();
    rmSync(folder, { recursive: true, force: true });
  };
}
