import { type RouteConfig, route } from '@react-router/dev/routes';

export default [route('posts/:slug', 'page.tsx')] satisfies RouteConfig;
