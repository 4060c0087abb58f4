import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isName, MAX_NAME } from '#src/accounts/names.ts';

test.each(['bob', 'alice-chen', '3blue1brown', 'a-b-c', 'x'.repeat(MAX_NAME)])('%s is a name', (name) =>
  expect(isName(name)).toBe(true),
);

test.each([
  '',
  'ab',
  'x'.repeat(MAX_NAME + 1),
  'Bob',
  '-bob',
  'bob-',
  'bo--b',
  'bo b',
  'bo_b',
  'бob',
  '小明明',
  'bob\n',
])('%j is no name', (name) => expect(isName(name)).toBe(false));

test.each(['admin', 'settings', 'atoll', 'zh-tw', 'moderator'])('%s is reserved for the site', (name) =>
  expect(isName(name)).toBe(false),
);

test('every name needs no encoding in a URL', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-zA-Z0-9-]{1,32}$/), (text) => {
      fc.pre(isName(text));
      expect(encodeURIComponent(text)).toBe(text);
      expect(new URL(`https://atoll.example/people/${text}`).pathname).toBe(`/people/${text}`);
    }),
  );
});
