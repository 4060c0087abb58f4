import { type RouteConfigEntry, route } from '@react-router/dev/routes';

/** The pages of what a person saved. */
export const bookmarkPages: RouteConfigEntry[] = [
  route('saved', 'bookmarks/saved-page.tsx'),
  route('saved/mark', 'bookmarks/mark.ts'),
];
