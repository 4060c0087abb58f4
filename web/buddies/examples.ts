import type { Examples } from '#web/examples.ts';

export const examples: Examples = {
  buddies: [
    { path: '/buddies', as: 'carol' },
    { path: '/buddies', as: 'bob' },
  ],
  'buddies/ask': [{ path: '/buddies/ask?person=bob', as: 'carol' }],
};
