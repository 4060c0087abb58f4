import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MAX_TITLE, toTitleLine } from '#src/shared/outgoing/title-line.ts';
import { LINE } from '#src/shared/text.ts';

test.each([
  [' Tides\n\tand  time ', 'Tides and time'],
  ['Salt &amp; sea &lt;3 &#x6f6e;&#27969;&hellip;', 'Salt & sea <3 潮流…'],
  ['It&#146;s &rsquo;', 'It’s ’'],
  ['&amp;amp; stays one step &made-up; &', '&amp; stays one step &made-up; &'],
  ['a\u202eb\u0000c&#8238;d', 'a b c d'],
])('%j becomes %j', (source, title) => {
  expect(toTitleLine(source)).toBe(title);
});

test.each(['', ' \n ', '&#8203;', '\u200b', 'ab\ufffd', '&#0;', '&#xd800;', '&#x110000;'])(
  '%j is no title',
  (source) => {
    expect(toTitleLine(source)).toBeNull();
  },
);

test('a title is one visible line of at most 200 characters', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 600 }), (source) => {
      const title = toTitleLine(source);
      if (title === null) return;
      expect(title).toMatch(LINE);
      expect(title.length).toBeLessThanOrEqual(MAX_TITLE);
    }),
  );
});
