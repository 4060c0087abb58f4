import { expect, test } from 'vitest';
import { AppError, type ErrorCode, fieldError } from '#src/shared/errors.ts';
import { isText, returnForm } from '#src/shared/returned-form.ts';

const WRITTEN = { intent: 'reply', about: '018f0000-0000-7000-8000-000000000000', markdown: 'Hello' };
const PRESSED = { intent: 'follow', person: 'bob', next: '/people/bob?tab=posts' };

function sent(values: Record<string, string>, isShown = true) {
  const form = new FormData();
  for (const [name, value] of Object.entries(values)) form.set(name, value);
  return { form, to: '/posts/tides', owner: 'ann', isShown };
}

test('a form comes back where its page does not show it any more', () => {
  const rows: [error: AppError | ErrorCode, values: Record<string, string>, shown: boolean, back: boolean][] =
    [
      ['unauthenticated', WRITTEN, true, true],
      ['unauthenticated', PRESSED, true, true],
      ['other_person', WRITTEN, true, true],
      ['thread_closed', WRITTEN, true, true],
      ['not_found', WRITTEN, true, true],
      ['not_found', PRESSED, true, false],
      ['forbidden', WRITTEN, true, true],
      [fieldError('/parentId', 'parent_gone'), WRITTEN, true, true],
      [fieldError('/markdown', 'too_many_links'), WRITTEN, true, false],
      ['version_conflict', WRITTEN, true, false],
      ['rate_limited', WRITTEN, true, false],
      ['rate_limited', WRITTEN, false, true],
      ['rate_limited', PRESSED, false, false],
    ];
  for (const [error, values, isShown, back] of rows) {
    const known = typeof error === 'string' ? new AppError(error) : error;
    expect([known.code, returnForm(known, sent(values, isShown)) !== null]).toEqual([known.code, back]);
  }
});

test('it comes back whole but for passwords, and may be sent again unless what it was about is gone', () => {
  const values = { ...WRITTEN, currentPassword: 'nine tides', newPassword: 'ten tides' };
  const returned = returnForm(new AppError('unauthenticated'), sent(values));
  expect(returned).toEqual({
    to: '/posts/tides',
    owner: 'ann',
    fields: Object.entries(WRITTEN),
    again: true,
  });
  expect(returnForm(new AppError('thread_closed'), sent(WRITTEN))?.again).toBe(false);
});

test('texts are told from ids, options and addresses', () => {
  const rows: [name: string, value: string, isIt: boolean][] = [
    ['markdown', 'Hello', true],
    ['markdown', ' ', false],
    ['reply', 'two words', true],
    ['reply', '你好', true],
    ['about', '018f0000-0000-7000-8000-000000000000', false],
    ['next', '/posts/a?b=c#d', false],
    ['publishAt', '2026-12-01T08:00', false],
  ];
  for (const [name, value, isIt] of rows)
    expect([name, value, isText([name, value])]).toEqual([name, value, isIt]);
});
