import { type RouteConfigEntry, route } from '@react-router/dev/routes';

/** The pages of reading. Its settings page is among the settings (web/accounts/routes.ts). */
export const readingPages: RouteConfigEntry[] = [
  route('reading', 'reading/reading-page.tsx'),
  route('reading/mark', 'reading/mark.ts'),
];
