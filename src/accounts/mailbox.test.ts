import { expect, test } from 'vitest';
import { mailboxOf } from '#src/accounts/mailbox.ts';

test.each([
  ['carol@example.com', 'carol@example.com'],
  ['Carol@Example.com', 'carol@example.com'],
  ['carol+one@example.com', 'carol@example.com'],
  ['carol+one+two@example.com', 'carol@example.com'],
  ['+carol@example.com', '+carol@example.com'],
  ['ca.rol@example.com', 'ca.rol@example.com'],
  ['ca.ro.l@gmail.com', 'carol@gmail.com'],
  ['ca.rol+x@googlemail.com', 'carol@gmail.com'],
  ['"a@b"@example.com', '"a@b"@example.com'],
])('%s is the mailbox %s', (email, mailbox) => {
  expect(mailboxOf(email)).toBe(mailbox);
});
