import { type RouteConfigEntry, route } from '@react-router/dev/routes';

/** The page on which a member claims an imported person. */
export const claimPages: RouteConfigEntry[] = [route('people/:name/claim', 'claims/claim-page.tsx')];
