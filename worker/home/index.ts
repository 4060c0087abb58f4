import { LISTS } from '#src/shared/page-cache.ts';
import { feature } from '#worker/platform/feature.ts';

/** The landing page, and the one screen of who is signed in. */
export const home = feature({ name: 'home', pages: [{ paths: ['/'], groups: () => [LISTS] }] });
