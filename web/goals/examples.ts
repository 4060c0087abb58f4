import type { Examples } from '#web/examples.ts';

export const examples: Examples = {
  goals: [
    { path: '/goals', as: 'carol' },
    { path: '/goals?state=dropped', as: 'bob' },
  ],
  'goals/new': [{ path: '/goals/new', as: 'carol' }],
  // Their pages have ids that are made anew for each site; e2e/goals.test.ts inspects them.
  'goals/:id': null,
  'goals/:id/edit': null,
  'goals/:slug/comments/:id': null,
};
