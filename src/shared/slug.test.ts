import fc from 'fast-check';
import { expect, test } from 'vitest';
import { slugify } from '#src/shared/slug.ts';

test('a slug keeps the letters and digits of a text', () => {
  expect(slugify("Announcing Rust 1.63.0: what's new?")).toBe('announcing-rust-1-63-0-whats-new');
  expect(slugify('  學習筆記：第一天 ')).toBe('學習筆記-第一天');
  expect(slugify('Café Ａ')).toBe('cafe-a');
  expect(slugify('!?')).toBe('');
});

test('a slug that is cut never ends in half a character', () => {
  const slug = slugify(`a${'𠀀'.repeat(60)}`);
  expect(slug).toBe(`a${'𠀀'.repeat(39)}`);
});

test('any text gives a slug that is valid in an address', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      const slug = slugify(text);
      expect(slug.isWellFormed()).toBe(true);
      expect(slug).toBe(decodeURIComponent(encodeURIComponent(slug)));
      expect(slug).toMatch(/^(?:[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*)?$/u);
      expect(slug.length).toBeLessThanOrEqual(80);
    }),
  );
});
