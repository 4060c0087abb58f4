import { LISTS } from '#src/shared/page-cache.ts';
import { feature } from '#worker/platform/feature.ts';

/** The landing page, and the start page of members. */
export const home = feature({ name: 'home', pages: [{ paths: ['/'], groups: () => [LISTS] }] });
