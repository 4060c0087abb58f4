import { type RouteConfigEntry, route } from '@react-router/dev/routes';

export const searchPages: RouteConfigEntry[] = [route('search', 'search/search-page.tsx')];
