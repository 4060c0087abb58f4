import type { Examples } from '#web/examples.ts';

export const examples: Examples = {
  'settings/privacy': [{ path: '/settings/privacy', as: 'carol' }],
  // Takes a form.
  'reading/mark': null,
  reading: [
    { path: '/reading', as: 'alice' },
    { path: '/reading', as: 'carol' },
    { path: '/reading?show=begun', as: 'carol' },
  ],
};
