import { spawn } from 'node:child_process';
import { everyMinute } from './lib/cron.ts';
import { ROOT, SEEDED } from './lib/paths.ts';
import { PORT, requireFreePort } from './lib/port.ts';
import { localSecrets } from './lib/secrets.ts';
import { welcome } from './lib/welcome.ts';
import { whenStopped } from './lib/when-stopped.ts';
import { seedPosts } from './seed/posts.ts';
import { prepareLocalDatabase } from './seed/prepare.ts';

/** `npm run dev`: the sources in workerd with hot reload, on the same data as `npm start`. */
await requireFreePort(PORT);
localSecrets();
const origin = `http://localhost:${PORT}`;
const token = await prepareLocalDatabase();
const vite = spawn('vite', ['dev', '--port', String(PORT), '--strictPort'], { cwd: ROOT, stdio: 'inherit' });
let isStopping = false;
whenStopped(() => {
  isStopping = true;
  vite.kill('SIGTERM');
});
vite.on('exit', (code) => process.exit(isStopping ? 0 : (code ?? 1)));

await untilAnswering();
await seedPosts(origin, token, SEEDED);
everyMinute(() => fetch(`${origin}/cdn-cgi/local/scheduled?cron=*+*+*+*+*`));
console.log(welcome(origin, token));

async function untilAnswering(): Promise<void> {
  for (;;) {
    const answer = await fetch(`${origin}/api/v1/health`).catch(() => null);
    if (answer) return;
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
}
