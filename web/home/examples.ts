import type { Examples } from '#web/examples.ts';

export const examples: Examples = {
  '': [{ path: '/' }],
  // Takes a form only.
  'first-steps': null,
};
