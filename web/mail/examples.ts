import type { Examples } from '#web/examples.ts';

export const examples: Examples = {
  // What an email leads to, and nobody can guess: e2e/mail.test.ts looks at it.
  'u/:token': [{ path: '/u/a-token-that-nobody-made', status: 404 }],
  'dev/mail': [{ path: '/dev/mail' }],
  'dev/mail/:key': null,
};
