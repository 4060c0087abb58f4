import { type RouteConfigEntry, route } from '@react-router/dev/routes';

/** The pages of buddies. */
export const buddyPages: RouteConfigEntry[] = [
  route('buddies', 'buddies/buddies-page.tsx'),
  route('buddies/ask', 'buddies/ask-page.tsx'),
];
