import { join } from 'node:path';

/** The folder of the project. */
export const ROOT = join(import.meta.dirname, '..', '..');

/** Everything that a local site keeps. `npm run reset` removes it. */
export const LOCAL_DATA = join(ROOT, '.atoll');

/** What wrangler, Vite and our own server all take for `--persist-to`. */
export const STATE = join(LOCAL_DATA, 'state');

export const BUILD = join(ROOT, 'build');

/** A path under the project's folder. */
export function inRoot(...parts: string[]): string {
  return join(ROOT, ...parts);
}
