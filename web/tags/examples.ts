import type { Examples } from '#web/examples.ts';

export const examples: Examples = {
  tags: [{ path: '/tags' }],
  'tags/:slug': [{ path: '/tags/programming' }],
};
