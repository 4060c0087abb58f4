import { type RouteConfigEntry, route } from '@react-router/dev/routes';
import { commentPages } from '#web/discussion/comment-route.ts';

/** The reading pages, and the splat that old paths and unknown ones end in. */
export const postPages: RouteConfigEntry[] = [
  route('posts', 'posts/posts-page.tsx'),
  route('posts/:slug', 'posts/post-page.tsx'),
  commentPages('posts'),
  route('people/:name', 'people/person-page.tsx'),
  route('*', 'posts/moved-page.tsx'),
];
