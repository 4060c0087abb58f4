import type { Examples } from '#web/examples.ts';

export const examples: Examples = {
  practice: [
    { path: '/practice', as: 'carol' },
    { path: '/practice?state=archived', as: 'bob' },
  ],
  'practice/new': [
    { path: '/practice/new', as: 'carol' },
    { path: '/practice/new?template=ten-pages', as: 'bob' },
  ],
  'practice/review': [{ path: '/practice/review', as: 'carol' }],
  'practice/stats': [{ path: '/practice/stats', as: 'carol' }],
  'practice/vacations': [{ path: '/practice/vacations', as: 'carol' }],
  'people/:name/practices': [{ path: '/people/bob/practices' }],
  // Their pages have ids that are made anew for each site; e2e/practice.test.ts inspects them.
  'practice/:id': null,
  'practice/:id/summary': null,
  'practice/:id/edit': null,
  'practice/:id/check-in': null,
  'practice/check-ins/:id': null,
  'practice/check-ins/:id/edit': null,
  'practice/:slug/comments/:id': null,
  'practice/check-ins/:slug/comments/:id': null,
};
