import { type RouteConfigEntry, route } from '@react-router/dev/routes';

/** The page of practice data. */
export const practiceRecordsPages: RouteConfigEntry[] = [
  route('practice/data', 'practice-records/data-page.tsx'),
];
