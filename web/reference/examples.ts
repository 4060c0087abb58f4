import type { Examples } from '#web/examples.ts';

export const examples: Examples = {
  'api/docs': [{ path: '/api/docs' }],
};
