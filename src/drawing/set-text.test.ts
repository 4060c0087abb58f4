import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Glyphs } from '#src/drawing/glyph.ts';
import type { TextItem } from '#src/drawing/picture.ts';
import { setText } from '#src/drawing/set-text.ts';
import { isMostlyDrawable } from '#src/drawing/signs.ts';

/** Letters of Latin and Chinese; every Latin one is half as wide as high, every Chinese one as wide. */
const glyphs: Glyphs = {
  find: (face, character) =>
    /[ -~\u00a0-\u024f‘-”…]/.test(character)
      ? { character, face, glyph: { advance: 500, contours: [] } }
      : /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u.test(character)
        ? { character, face, glyph: { advance: 1_000, contours: [] } }
        : null,
  kerning: () => 0,
};

const item = (text: string, more: Partial<TextItem> = {}): TextItem => ({
  kind: 'text',
  text,
  face: 'noto',
  sizes: [10],
  x: 0,
  y: 0,
  anchor: 'baseline',
  width: 60,
  lines: 3,
  leading: 1.2,
  colour: '#000000',
  ...more,
});

const linesOf = (text: string, more: Partial<TextItem> = {}) =>
  setText(item(text, more), glyphs).lines.map(({ signs }) =>
    signs.map(({ character }) => character).join(''),
  );

describe('a text', () => {
  test.each([
    ['of words is broken between them', 'time and the tide', ['time and', 'the tide']],
    ['has lines of about the same length', 'one two three four', ['one two', 'three four']],
    ['of Chinese is broken between words', '什麼時候該複習呢', ['什麼時候', '該複習呢']],
    ['has no punctuation at the beginning of a line', '記憶研究員說，好', ['記憶研究員', '說，好']],
    ['keeps a bracket with what it opens', '每天十分多「鐘」好', ['每天十分多', '「鐘」好']],
    ['of both is broken at either', 'Rust 與 Go 的比較', ['Rust 與', 'Go 的比較']],
  ])('%s', (_, text, lines) => {
    expect(linesOf(text)).toEqual(lines);
  });

  test('is set in the first size in which it fits, without a broken word', () => {
    const { size, lines } = setText(item('a memorable word', { sizes: [20, 16, 12, 10] }), glyphs);
    expect([size, lines.length]).toEqual([12, 3]);
  });

  test('is set smaller when its lines would be too high', () => {
    const text = 'aaa bbb ccc';
    expect(setText(item(text, { sizes: [20, 10], width: 40 }), glyphs).size).toBe(20);
    expect(setText(item(text, { sizes: [20, 10], width: 40, height: 40 }), glyphs).size).toBe(10);
  });
});

describe('a text that is too long', () => {
  test.each([
    ['ends with an ellipsis after a whole word', 'one two three four five six', 1, ['one two…']],
    ['has no comma before the ellipsis', 'one two, three four', 1, ['one two…']],
    ['of Chinese too', '記憶研究告訴我們的事情', 1, ['記憶研究告…']],
    ['of one word is broken', 'abcdefghijklmnopqrstuvwxyz', 2, ['abcdefghijkl', 'mnopqrstuvw…']],
  ])('%s', (_, text, lines, expected) => {
    expect(linesOf(text, { lines })).toEqual(expected);
  });
});

test('signs without a glyph are left out, with everything that belongs to them', () => {
  expect(linesOf('a 👩‍👩‍👧 b 🇹🇼 c❤️', { width: 200 })).toEqual(['a b c']);
  expect(linesOf('שלום Tides مرحبا', { width: 200 })).toEqual(['Tides']);
  expect(linesOf('e\u0301e\u0329', { width: 200 })).toEqual(['ée']);
});

test.each([
  ['Tides 🎉🎉🎉🎉🎉🎉', true],
  ['潮汐', true],
  ['שלום Tides', true],
  ['שלום עולם a', false],
  ['🎉', false],
  ['', false],
])('whether “%s” can be drawn: %s', (text, expected) => {
  expect(isMostlyDrawable(text, 'noto', glyphs)).toBe(expected);
});

test('no line is wider than its column, and none is left out without an ellipsis', () => {
  const text = fc.string({ unit: fc.constantFrom(...'ab ，「」記憶-…é👍'), maxLength: 80 });
  fc.assert(
    fc.property(text, fc.integer({ min: 1, max: 4 }), (given, lines) => {
      const set = setText(item(given, { lines }), glyphs);
      expect(set.lines.length).toBeLessThanOrEqual(lines);
      for (const line of set.lines) expect(line.width).toBeLessThanOrEqual(60 + 1e-9);
      const shown = set.lines.flatMap(({ signs }) => signs.map(({ character }) => character)).join('');
      const whole = given.replace(/👍/g, '').replace(/ +/g, '');
      expect(shown.replace(/ /g, '') === whole || shown.endsWith('…')).toBe(true);
    }),
  );
});
