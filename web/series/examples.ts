import type { Examples } from '#web/examples.ts';

export const examples: Examples = {
  series: [{ path: '/series' }],
  'series/:slug': [{ path: '/series/learn-to-learn' }],
  'write/series': [
    { path: '/write/series', as: 'bob' },
    { path: '/write/series', as: 'carol' },
  ],
  'write/series/:id': null,
};
