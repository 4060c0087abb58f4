import type { Examples } from '#web/examples.ts';

export const examples: Examples = {
  'practice/data': [{ path: '/practice/data', as: 'carol' }],
};
