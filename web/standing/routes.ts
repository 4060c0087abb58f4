import { type RouteConfigEntry, route } from '@react-router/dev/routes';

/** The pages of boards and of one's own experience. */
export const standingPages: RouteConfigEntry[] = [
  route('leaderboards', 'standing/leaderboard-page.tsx'),
  route('standing', 'standing/standing-page.tsx'),
];
