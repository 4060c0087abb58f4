import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cutText, isVisible, LINE, toLine } from '#src/shared/text.ts';

describe('a text that can be seen', () => {
  test.each([
    ['王小明'],
    ['Bob Chen 陳柏文'],
    ['👩‍👩‍👧 Ming'],
    ['🏳️‍🌈'],
    ['🇹🇼'],
    ['5️⃣'],
    ['می‌خواهم'],
    ['क्षि'],
    ['.'],
    ['x\u200b'],
    ['ᄀ'],
  ])('%j is one', (text) => expect(isVisible(text)).toBe(true));

  test.each([
    [''],
    [' \u00a0\u3000'],
    ['\u3164'],
    ['\uffa0'],
    ['\u2800\u2800'],
    ['\u200b\u200b\u200b'],
    ['\u2060'],
    ['\u00ad'],
    ['\ufe0f'],
    ['\u200d\u200c'],
    ['\u0301'],
    ['\u{e0041}'],
    ['\u061c\u180e'],
    ['\u034f'],
    ['\u115f\u1160'],
    ['\u206a'],
    ['\ue000'],
  ])('%j is none', (text) => expect(isVisible(text)).toBe(false));
});

test('a line keeps what is written and loses breaks and changes of direction', () => {
  expect(toLine(' one\r\n\ttwo\u202e three ')).toBe('one two  three');
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => LINE.test(toLine(text))));
});

describe('a text that is cut', () => {
  const family = '👩‍👩‍👧‍👦';
  test.each([
    ['between two families', family.repeat(15), 80, family.repeat(7)],
    ['between two flags', '🇹🇼🇯🇵🇰🇷', 6, '🇹🇼'],
    ['before a letter whose mark does not fit', 'cafe\u0301', 4, 'caf'],
    ['before a syllable of Devanagari', 'हिंदी', 4, 'हिं'],
    ['before half a pair', 'a😀', 2, 'a'],
    ['nowhere when it fits', 'abc', 3, 'abc'],
  ])('ends %s', (_, text, limit, cut) => expect(cutText(text, limit)).toBe(cut));

  test('is bounded even if it is one endless sign', () => {
    const endless = `e${'\u0301'.repeat(500)}`;
    expect(cutText(endless, 100)).toHaveLength(100);
  });

  test('is well formed, a beginning of the text, and no longer than the limit', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(40), (text, limit) => {
        const cut = cutText(text, limit);
        expect(text.startsWith(cut) && cut.length <= limit && cut.isWellFormed()).toBe(true);
      }),
    );
  });
});
