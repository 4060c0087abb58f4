import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addRecent, parseRecent, removeRecent } from '#src/palette/recent.ts';

test('the last search comes first, without duplicates', () => {
  expect(addRecent(['sea', 'tide'], 'Tide')).toEqual(['Tide', 'sea']);
  expect(addRecent(['sea'], '   ')).toEqual(['sea']);
  expect(removeRecent(['sea', 'tide'], 'SEA')).toEqual(['tide']);
});

test('only a few are kept', () => {
  const many = Array.from({ length: 20 }, (_, index) => `query ${index}`);
  expect(many.reduce<string[]>((kept, query) => addRecent(kept, query), [])).toHaveLength(6);
});

test('any stored value is parsed as a list of texts', () => {
  expect(parseRecent(null)).toEqual([]);
  expect(parseRecent('{"a":1}')).toEqual([]);
  expect(parseRecent('["sea",1,null,""]')).toEqual(['sea']);
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      expect(parseRecent(text).every((query) => typeof query === 'string')).toBe(true);
    }),
  );
});
