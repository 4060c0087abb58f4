import { join } from 'node:path';
import { buildWhenChanged } from './lib/build.ts';
import { everyMinute } from './lib/cron.ts';
import { LOCAL_DATA, SEEDED, STATE } from './lib/paths.ts';
import { PORT, requireFreePort } from './lib/port.ts';
import { localSecrets, variablesFromShell } from './lib/secrets.ts';
import { type LogLine, serveBuild } from './lib/site.ts';
import { welcome } from './lib/welcome.ts';
import { whenStopped } from './lib/when-stopped.ts';
import { seedPosts } from './seed/posts.ts';
import { prepareLocalDatabase } from './seed/prepare.ts';

/** `npm start`: the built Worker on this machine, with everything it needs. */
// A build or a workerd that was started ends with this process.
whenStopped(() => process.exit(0));
await requireFreePort(PORT);
const secrets = localSecrets();
// The tables exist before the port answers, so that a page opened during the first start works.
const token = await prepareLocalDatabase();
await buildWhenChanged();
const origin = `http://localhost:${PORT}`;
const site = await serveBuild({
  port: PORT,
  state: STATE,
  copyTo: join(LOCAL_DATA, `serving-${PORT}`),
  vars: { ...secrets, PUBLIC_ORIGIN: origin, ...variablesFromShell() },
  onLog: showTrouble,
});
const posts = await seedPosts(origin, token, SEEDED);
if (posts > 0) console.log(`Added ${posts} posts.`);
everyMinute(site.tick);
console.log(welcome(origin, token));

function showTrouble({ level, message }: LogLine): void {
  if (level === 'warn' || level === 'error') console.error(message);
}
