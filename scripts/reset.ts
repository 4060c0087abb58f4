import { existsSync, rmSync } from 'node:fs';
import { LOCAL_DATA } from './lib/paths.ts';
import { PORT, requireFreePort } from './lib/port.ts';

/** `npm run reset`: removes the data of the local site. The code, .dev.vars and everything on Cloudflare stay. */
await requireFreePort(PORT);
if (existsSync(LOCAL_DATA)) {
  rmSync(LOCAL_DATA, { recursive: true });
  console.log('Removed .wrangler: people, posts, pictures and mail of the local site are gone.');
  console.log('The next `npm start` begins with the demo people and posts.');
} else {
  console.log('There is no local data: nothing to remove.');
}
