import { expect, test } from 'vitest';
import { writeIssueSchema } from '#src/newsletter/model.ts';
import { isDisposable, networkOf, referralOf } from '#src/newsletter/rules.ts';

test('disposable mailboxes are recognized, also below their host, and no others', () => {
  for (const address of ['a@mailinator.com', 'b@MAILINATOR.com', 'c@eu.mailinator.com', 'd@yopmail.com'])
    expect(isDisposable(address)).toBe(true);
  for (const address of ['a@example.com', 'b@notmailinator.com', 'c@mailinator.com.example.org', 'd@com'])
    expect(isDisposable(address)).toBe(false);
});

test('only IPv4 callers have a network', () => {
  expect(networkOf('192.0.2.17')).toBe('192.0.2.0/24');
  for (const address of ['2001:db8::1', 'unknown', '1.2.3', '::ffff:192.0.2.1'])
    expect(networkOf(address)).toBeNull();
});

test('a referral is one of the groups', () => {
  expect(referralOf('school')).toBe('school');
  for (const name of ['toString', '', undefined, null]) expect(referralOf(name)).toBeNull();
});

test.each([
  ['What the tide brought', true],
  ['潮水帶來了什麼', true],
  ['Invoice \u202egpj.exe', false],
  ['\u2066one\u2069', false],
  ['two\nlines', false],
])('the subject %j is taken: %s', (subject, isTaken) => {
  expect(writeIssueSchema.safeParse({ subject, locale: 'en', postIds: [] }).success).toBe(isTaken);
});
