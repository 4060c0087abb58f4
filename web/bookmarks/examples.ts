import type { Examples } from '#web/examples.ts';

export const examples: Examples = {
  // Takes a form.
  'saved/mark': null,
  saved: [
    { path: '/saved', as: 'alice' },
    { path: '/saved', as: 'carol' },
    { path: '/saved?kind=series', as: 'carol' },
  ],
};
