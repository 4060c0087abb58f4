import type { Examples } from '#web/examples.ts';

export const examples: Examples = {
  'settings/people': [{ path: '/settings/people', as: 'carol' }],
  feed: [
    { path: '/feed', as: 'carol' },
    { path: '/feed', as: 'alice' },
  ],
  connections: [
    { path: '/connections', as: 'bob' },
    { path: '/connections?state=asked', as: 'carol' },
    { path: '/connections?state=connected', as: 'alice' },
  ],
  followers: null,
  'people/:name/followers': [{ path: '/people/bob/followers' }, { path: '/people/carol/followers' }],
  'people/:name/following': [{ path: '/people/carol/following' }],
};
