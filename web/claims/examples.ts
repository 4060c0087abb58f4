import type { Examples } from '#web/examples.ts';

export const examples: Examples = {
  'people/:name/claim': null,
  'admin/claims': [{ path: '/admin/claims', as: 'alice' }],
};
