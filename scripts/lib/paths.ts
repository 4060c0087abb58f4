import { join } from 'node:path';

/** The folder of the project. */
export const ROOT = join(import.meta.dirname, '..', '..');

/**
 * The folder of a local site's data; `npm run reset` removes the folder, ATOLL_DATA moves it. `wrangler dev` can use only
 * this folder, so all ways to serve the site share it.
 */
export const LOCAL_DATA = process.env.ATOLL_DATA ?? join(ROOT, '.wrangler');

/** The `--persist-to` of wrangler, Vite and our own server. */
export const STATE = join(LOCAL_DATA, 'state');

/** The file that exists once the first posts do: see scripts/seed/posts.ts. */
export const SEEDED = join(STATE, 'seeded');

export const BUILD = join(ROOT, 'build');

/** A path under the project's folder. */
export function inRoot(...parts: string[]): string {
  return join(ROOT, ...parts);
}
