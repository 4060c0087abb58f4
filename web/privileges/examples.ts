import type { Examples } from '#web/examples.ts';

export const examples: Examples = {
  privileges: [{ path: '/privileges' }, { path: '/privileges', as: 'carol' }],
};
