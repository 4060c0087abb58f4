import { type RouteConfigEntry, route } from '@react-router/dev/routes';

/** What one reads; its settings stand among the others (web/accounts/routes.ts). */
export const readingPages: RouteConfigEntry[] = [
  route('reading', 'reading/reading-page.tsx'),
  route('reading/mark', 'reading/mark.ts'),
];
