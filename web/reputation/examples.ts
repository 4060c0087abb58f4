import type { Examples } from '#web/examples.ts';

export const examples: Examples = {
  reputation: [{ path: '/reputation', as: 'carol' }],
};
