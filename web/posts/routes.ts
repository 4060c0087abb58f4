import { type RouteConfigEntry, route } from '@react-router/dev/routes';
import { commentPages } from '#web/discussion/comment-route.ts';

/** The pages for reading, and the splat route for old and unknown paths. */
export const postPages: RouteConfigEntry[] = [
  route('posts', 'posts/posts-page.tsx'),
  route('posts/:slug', 'posts/post-page.tsx'),
  commentPages('posts'),
  route('people/:name', 'people/person-page.tsx'),
  route('*', 'posts/moved-page.tsx'),
];
