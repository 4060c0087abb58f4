import { inRoot } from '../scripts/lib/paths.ts';

/**
 * The folder of the Workers' logs and the screenshots. It is not in the setup, whose imports every file would load: Miniflare,
 * Wrangler.
 */
export const OUT = inRoot('e2e', '.out');
