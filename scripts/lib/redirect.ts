import { rmSync } from 'node:fs';
import type { Plugin } from 'vite';
import { inRoot } from './paths.ts';

/** The file by which the Cloudflare plugin makes wrangler read the build's configuration instead of wrangler.toml. */
const REDIRECT = inRoot('.wrangler', 'deploy');

/**
 * Removes the redirect after a build for this machine: `wrangler dev` would follow it, serve that build for good and skip
 * the custom build of wrangler.toml. `wrangler deploy` needs the redirect, so a build for an environment keeps it.
 */
export function withoutRedirect(): Plugin {
  return {
    name: 'atoll:without-redirect',
    apply: 'build',
    writeBundle: { order: 'post', sequential: true, handler: removeUnlessDeploying },
  };
}

function removeUnlessDeploying(): void {
  if (!process.env.CLOUDFLARE_ENV) removeRedirect();
}

export function removeRedirect(): void {
  rmSync(REDIRECT, { recursive: true, force: true });
}
