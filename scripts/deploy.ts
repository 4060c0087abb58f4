import { readFileSync } from 'node:fs';
import { inRoot } from './lib/paths.ts';
import { removeRedirect } from './lib/redirect.ts';
import { fail, run } from './lib/shell.ts';

/**
 * `npm run deploy`: builds, applies the migrations in production, deploys. The build comes first: the running Worker meets the
 * new tables for seconds only, and a build that fails changes nothing.
 */
requireFilledIn();
await requireLogin();
await step('Building', 'vite', ['build', '--logLevel', 'warn'], {
  CLOUDFLARE_ENV: 'production',
  NODE_ENV: 'production',
});
await step('Migrating', 'wrangler', ['d1', 'migrations', 'apply', 'DB', '--remote', '--env', 'production']);
// The build's redirect leads wrangler to it.
await step('Deploying', 'wrangler', ['deploy']);
removeRedirect();
console.log('\nDeployed. The next `npm start` builds for this machine again.');

/** Refuses the placeholders of the repository's wrangler.toml, which names no account. */
function requireFilledIn(): void {
  const production = readFileSync(inRoot('wrangler.toml'), 'utf8').split('[env.production]')[1] ?? '';
  const missing = [
    ...(/database_id = "0{8}-/.test(production) ? ['database_id: wrangler d1 create atoll'] : []),
    ...(/^id = "0{32}"/m.test(production) ? ['KV id: wrangler kv namespace create CACHE'] : []),
    ...(production.includes('atoll.example') ? ['PUBLIC_ORIGIN, ALLOWED_HOSTS and MAIL_FROM: your own'] : []),
  ];
  if (missing.length === 0) return;
  fail(
    [
      'wrangler.toml has placeholders under [env.production]:',
      ...missing.map((line) => `  ${line}`),
      'Also once: wrangler r2 bucket create atoll-media, wrangler queues create atoll-events,',
      'wrangler queues create atoll-events-dead, wrangler queues create atoll-mail-events, wrangler secret put SECRET_KEY --env production.',
    ].join('\n'),
  );
}

async function requireLogin(): Promise<void> {
  const { code, output } = await run('wrangler', ['whoami'], { quiet: true });
  if (code === 0 && !output.includes('not authenticated')) return;
  fail('Nobody is logged in at Cloudflare: `npx wrangler login`, or set CLOUDFLARE_API_TOKEN.');
}

async function step(
  name: string,
  file: string,
  args: string[],
  env: Record<string, string> = {},
): Promise<void> {
  console.log(`\n${name} …`);
  const { code } = await run(file, args, { env });
  if (code !== 0) fail(`${name} failed: see above. Nothing after it was done.`);
}
