import { index, type RouteConfig, route } from '@react-router/dev/routes';
import { searchPages } from './search/routes.ts';

export default [
  index('home/home-page.tsx'),
  route('refused', 'refused-page.tsx'),
  ...searchPages,
] satisfies RouteConfig;
