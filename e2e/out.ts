import { inRoot } from '../scripts/lib/paths.ts';

/** What the Workers log, and the screenshots. Beside the setup, whose imports every file would load otherwise: Miniflare, Wrangler. */
export const OUT = inRoot('e2e', '.out');
