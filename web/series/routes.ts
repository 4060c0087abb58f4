import { type RouteConfigEntry, route } from '@react-router/dev/routes';

/** The pages of series, for readers and authors. */
export const seriesPages: RouteConfigEntry[] = [
  route('series', 'series/series-list-page.tsx'),
  route('series/:slug', 'series/series-page.tsx'),
  route('write/series', 'series/own-series-page.tsx'),
  route('write/series/:id', 'series/edit-series-page.tsx'),
];
