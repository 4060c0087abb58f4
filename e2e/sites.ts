import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { migrate } from '../scripts/lib/migrations.ts';
import { freePort } from '../scripts/lib/port.ts';
import { type Site, type SiteOptions, serveBuild } from '../scripts/lib/site.ts';
import { importToken } from '../scripts/seed/import-token.ts';
import { seedPeople } from '../scripts/seed/people.ts';
import { seedPosts } from '../scripts/seed/posts.ts';
import { seedCommunity } from '../scripts/seed/practice.ts';

/** Serves a build for tests from a folder of its own. `seeded` is the folder of initial data. */
export async function serveSite(
  folder: string,
  { vars, seeded, ...options }: Omit<SiteOptions, 'port' | 'state' | 'copyTo'> & { seeded?: string },
): Promise<Site> {
  const port = await freePort();
  const state = join(folder, 'state');
  if (seeded) cpSync(seeded, state, { recursive: true });
  return serveBuild({
    ...options,
    port,
    state,
    copyTo: join(folder, 'build'),
    vars: { ENVIRONMENT: 'test', PUBLIC_ORIGIN: `http://localhost:${port}`, RATE_LIMIT_SCALE: '0', ...vars },
  });
}

/** Fills a folder with the demo people and posts. Returns an admin's token. */
export async function seedSite(folder: string, options: Parameters<typeof serveSite>[1]): Promise<string> {
  const site = await serveSite(folder, options);
  await migrate(site.db);
  await seedPeople(site.db);
  await seedCommunity(site.db);
  // Members are led to the language that they chose; the tests choose it by the address.
  await site.db.prepare("UPDATE people SET locale = 'en'").run();
  const token = await importToken(site.db, join(folder, 'import-token'));
  await seedPosts(site.origin, token, join(folder, 'posts-are-there'));
  await site.tick();
  await site.stop();
  return token ?? '';
}
