import type { Examples } from '#web/examples.ts';

export const examples: Examples = {
  write: [
    { path: '/write', as: 'alice' },
    { path: '/write', as: 'carol' },
  ],
  'write/:id': null,
  'write/:id/stats': null,
  'write/:id/history': null,
  'write/:id/markdown': null,
  posts: [{ path: '/posts' }],
  'posts/:slug': [
    { path: '/posts/the-curve-and-the-calendar' },
    { path: '/posts/three-passes' },
    { path: '/posts/ten-minutes-a-day' },
    { path: '/posts/ten-minutes-a-day', as: 'bob' },
  ],
  'people/:name': [{ path: '/people/bob' }, { path: '/people/carol' }],
  '*': [{ path: '/no-such-place', status: 404 }],
};
