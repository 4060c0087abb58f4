import { type RouteConfigEntry, route } from '@react-router/dev/routes';

export const referencePages: RouteConfigEntry[] = [route('api/docs', 'reference/reference-page.tsx')];
