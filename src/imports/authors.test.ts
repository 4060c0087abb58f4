import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isName } from '#src/accounts/names.ts';
import { handlesOf } from '#src/imports/authors.ts';

test.each([
  ['Niko Matsakis', ['niko-matsakis', 'niko-matsakis-1a2b']],
  ['José Ávila', ['jose-avila', 'jose-avila-1a2b']],
  ['王小明', ['author-1a2b']],
  ['admin', ['admin-1a2b']],
  [
    'The Very Long Name of a Working Group',
    ['the-very-long-name-of-a-workin', 'the-very-long-name-of-a-w-1a2b'],
  ],
])('%s may be called %j', (name, handles) => {
  expect(handlesOf(name, '1a2b')).toEqual(handles);
});

test('every name gives a handle, and every handle is valid', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, unit: 'grapheme' }), (name) => {
      const handles = handlesOf(name, '1a2b');
      expect(handles.length).toBeGreaterThan(0);
      expect(handles.every(isName)).toBe(true);
    }),
  );
});
