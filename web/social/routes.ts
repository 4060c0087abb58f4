import { type RouteConfigEntry, route } from '@react-router/dev/routes';

/** The pages of relations between people. The list of restrictions is among the settings. */
export const socialPages: RouteConfigEntry[] = [
  route('feed', 'social/feed-page.tsx'),
  route('connections', 'social/connections-page.tsx'),
  route('followers', 'social/own-followers.ts'),
  route('people/:name/followers', 'social/followers-page.tsx'),
  route('people/:name/following', 'social/following-page.tsx'),
];
