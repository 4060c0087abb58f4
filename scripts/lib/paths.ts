import { join } from 'node:path';

/** The folder of the project. */
export const ROOT = join(import.meta.dirname, '..', '..');

/**
 * Everything that a local site keeps; `npm run reset` removes it. ATOLL_DATA moves it. `wrangler dev` knows this folder
 * and no other, so all ways to serve the site share it.
 */
export const LOCAL_DATA = process.env.ATOLL_DATA ?? join(ROOT, '.wrangler');

/** What wrangler, Vite and our own server all take for `--persist-to`. */
export const STATE = join(LOCAL_DATA, 'state');

/** Is there once the first posts are: see scripts/seed/posts.ts. */
export const SEEDED = join(STATE, 'seeded');

export const BUILD = join(ROOT, 'build');

/** A path under the project's folder. */
export function inRoot(...parts: string[]): string {
  return join(ROOT, ...parts);
}
