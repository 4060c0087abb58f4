import type { Examples } from '#web/examples.ts';

export const examples: Examples = {
  newsletter: [{ path: '/newsletter' }, { path: '/newsletter?ref=school' }],
  'newsletter/confirm': [
    { path: '/newsletter/confirm' },
    { path: '/newsletter/confirm?token=a-token-that-nobody-made' },
  ],
  'write/newsletter': [{ path: '/write/newsletter', as: 'bob' }],
  'write/newsletter/new': [{ path: '/write/newsletter/new', as: 'bob' }],
  'write/newsletter/:id': null,
  'write/newsletter/:id/preview': null,
};
