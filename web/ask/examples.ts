import type { Examples } from '#web/examples.ts';

export const examples: Examples = {
  ask: [
    { path: '/ask', as: 'carol' },
    { path: '/ask?post=ten-minutes-a-day', as: 'bob' },
  ],
  // Their pages have ids that are made anew for each site; e2e/ask.test.ts inspects them.
  'ask/:id': null,
};
