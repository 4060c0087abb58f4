import { type RouteConfigEntry, route } from '@react-router/dev/routes';

/** The pages of tags. */
export const tagPages: RouteConfigEntry[] = [
  route('tags', 'tags/tags-page.tsx'),
  route('tags/:slug', 'tags/tag-page.tsx'),
];
