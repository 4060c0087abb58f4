import type { Examples } from '#web/examples.ts';

export const examples: Examples = {
  // Its path comes from an email; e2e/mail.test.ts covers it.
  'u/:token': [{ path: '/u/a-token-that-nobody-made', status: 404 }],
  'dev/mail': [{ path: '/dev/mail' }],
  'dev/mail/:key': null,
};
