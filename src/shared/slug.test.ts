import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SLUG, slugify } from '#src/shared/slug.ts';

test('a slug keeps the letters and digits of a text', () => {
  expect(slugify("Announcing Rust 1.63.0: what's new?")).toBe('announcing-rust-1-63-0-whats-new');
  expect(slugify('  學習筆記：第一天 ')).toBe('學習筆記-第一天');
  expect(slugify('Café Ａ')).toBe('cafe-a');
  expect(slugify('!?')).toBe('');
});

test.each([
  ['C', 'c'],
  ['C++', 'c-plus-plus'],
  ['C#', 'c-sharp'],
  ['F# 與 C#語言', 'f-sharp-與-c-sharp-語言'],
  ['C++17', 'c-plus-plus-17'],
  ['Notepad++ or Google+', 'notepad-plus-plus-or-google-plus'],
  ['.NET', 'dot-net'],
  ['A*', 'a-star'],
  ['A* 與 D*演算法', 'a-star-與-d-star-演算法'],
  ['a *word* or **two**, 2*3, n*m', 'a-word-or-two-2-3-n-m'],
  ['C--', 'c-minus-minus'],
  ['Wait-- what, x--y, C---', 'wait-what-x-y-c'],
  ['@A', 'at-a'],
  ['@types/node, a@example.org, @@', 'at-types-node-a-example-org'],
  ['Eŋglish', 'english'],
  ['Issue #12, 1+1, a+b', 'issue-12-1-1-a-b'],
  ['हिंदी में जानकारी', 'हिंदी-में-जानकारी'],
  ['ภาษาไทยที่นี่', 'ภาษาไทยที่นี่'],
  ['தமிழ் மொழி', 'தமிழ்-மொழி'],
  ['العَرَبِيَّة', 'العَرَبِيَّة'.normalize('NFKC')],
  ['Đường đi', 'duong-di'],
  ['Straße øl', 'strasse-ol'],
  ['Łódź, Søren, Æther, Þingvellir, Işık', 'lodz-soren-aether-thingvellir-isik'],
  ['İstanbul ısı', 'istanbul-isi'],
  ['Новый Ёлка', 'новый-ёлка'],
  ['\u0301\u0941 a', 'a'],
])('%j has the slug %j', (text, slug) => {
  expect(slugify(text)).toBe(slug);
  expect(slugify(slug)).toBe(slug);
  expect(slug).toMatch(SLUG);
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
      if (slug !== '') expect(slug).toMatch(SLUG);
      expect(slug.length).toBeLessThanOrEqual(80);
    }),
  );
});
