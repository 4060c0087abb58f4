import { randomBytes } from 'node:crypto';
import { createWriteStream, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { buildWhenChanged } from '../scripts/lib/build.ts';
import { migrate } from '../scripts/lib/migrations.ts';
import { inRoot } from '../scripts/lib/paths.ts';
import { freePort } from '../scripts/lib/port.ts';
import { serveBuild } from '../scripts/lib/site.ts';
import { importToken } from '../scripts/seed/import-token.ts';
import { seedPeople } from '../scripts/seed/people.ts';
import { seedPosts } from '../scripts/seed/posts.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the built Worker answers. */
    origin: string;
    /** An admin's token for what a journey needs to have there. */
    token: string;
    /** The build that is served, for a journey that needs a site of its own. */
    build: string;
  }
}

/** What the Worker logs, and the screenshots. */
export const OUT = inRoot('e2e', '.out');

/** Serves the built Worker on data of its own, with the demo people and posts. Answers how to take it down. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  await buildWhenChanged();
  const folder = mkdtempSync(join(tmpdir(), 'atoll-e2e-'));
  mkdirSync(OUT, { recursive: true });
  const log = createWriteStream(join(OUT, 'worker.log'));
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const site = await serveBuild({
    port,
    state: join(folder, 'state'),
    copyTo: join(folder, 'build'),
    vars: {
      ENVIRONMENT: 'test',
      PUBLIC_ORIGIN: origin,
      RATE_LIMIT_SCALE: '0',
      SECRET_KEY: randomBytes(48).toString('base64url'),
    },
    onLog: ({ level, message }) => log.write(`${level} ${message}\n`),
  });
  await migrate(site.db);
  await seedPeople(site.db);
  const token = await importToken(site.db, join(folder, 'import-token'));
  await seedPosts(origin, token, join(folder, 'seeded'));
  await site.tick();
  project.provide('origin', origin);
  project.provide('build', join(folder, 'build'));
  project.provide('token', token ?? '');
  return async () => {
    await site.stop();
    log.end();
    rmSync(folder, { recursive: true, force: true });
  };
}
