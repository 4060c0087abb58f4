import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildWhenChanged } from './lib/build.ts';
import { LOCAL_DATA, SEEDED, STATE } from './lib/paths.ts';
import { freePort } from './lib/port.ts';
import { localSecrets } from './lib/secrets.ts';
import { fail } from './lib/shell.ts';
import { serveBuild } from './lib/site.ts';
import { welcome } from './lib/welcome.ts';
import { seedPosts } from './seed/posts.ts';
import { prepareLocalDatabase } from './seed/prepare.ts';

/**
 * The custom build of wrangler.toml, which `npx wrangler dev` runs when it starts and whenever a source changes. wrangler runs
 * it for every command that reads the Worker; WRANGLER_COMMAND names the command.
 */
const command = process.env.WRANGLER_COMMAND ?? 'dev';
if (command === 'dev') await prepare();
else if (command !== 'types') fail('Use `npm run deploy`: it migrates, builds for production and deploys.');

async function prepare(): Promise<void> {
  const secrets = localSecrets();
  const token = await prepareLocalDatabase();
  await buildWhenChanged();
  if (!token || existsSync(SEEDED)) return;
  await seed(token, secrets);
  console.log(welcome('http://localhost:8787', token));
}

/** Adds the demo posts through the API of a site on another port, because wrangler serves nothing yet. */
async function seed(token: string, secrets: Record<string, string>): Promise<void> {
  const port = await freePort();
  const copyTo = join(LOCAL_DATA, `serving-${port}`);
  const site = await serveBuild({ port, state: STATE, copyTo, vars: secrets });
  const posts = await seedPosts(site.origin, token, SEEDED).finally(site.stop);
  rmSync(copyTo, { recursive: true });
  console.log(`Added ${posts} posts.`);
}
