import type { Examples } from '#web/examples.ts';

export const examples: Examples = {
  search: [{ path: '/search' }, { path: '/search?q=practice' }, { path: '/search?q=zzzz' }],
};
