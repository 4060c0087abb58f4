import { type RouteConfigEntry, route } from '@react-router/dev/routes';

/** The pages of reputation. */
export const reputationPages: RouteConfigEntry[] = [route('reputation', 'reputation/reputation-page.tsx')];
