import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isName } from '#src/accounts/names.ts';
import { proposeNames } from '#src/accounts/propose-names.ts';

test('the provider’s own handle comes first, then it with a number', () => {
  const names = proposeNames(['Ada-Lovelace', 'Ada Lovelace'], '4821');
  expect(names.slice(0, 3)).toEqual(['ada-lovelace', 'ada-lovelace-2', 'ada-lovelace-3']);
  expect(names).toContain('ada-lovelace-4821');
});

test('accents and signs are removed, and a name in another script becomes a name that anybody can type', () => {
  expect(proposeNames(['Zoë__Ångström'], '17')[0]).toBe('zoe-angstrom');
  expect(proposeNames(['王小明'], '4821')).toContain('islander-4821');
});

test('a reserved or too short name is not proposed as it is', () => {
  expect(proposeNames(['admin'], '77')[0]).toBe('admin-2');
  expect(proposeNames(['x'], '77')[0]).toBe('x-2');
});

test('every profile has at least one proposal, and every proposal is a valid name', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' }), { maxLength: 4 }), (handles) => {
      const names = proposeNames(handles, '48213');
      expect(names.length).toBeGreaterThan(0);
      expect(names.every(isName)).toBe(true);
      expect(new Set(names).size).toBe(names.length);
    }),
  );
});
