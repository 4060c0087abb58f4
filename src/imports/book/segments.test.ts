import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { joinSegments, splitCode } from '#src/imports/book/segments.ts';

const codeOf = (markdown: string) =>
  splitCode(markdown).flatMap((segment) =>
    segment.kind === 'code' ? [[segment.info, ...segment.lines]] : [],
  );

describe('code is found', () => {
  test.each([
    ['between fences', 'a\n```rust,ignore\nb\n```\nc', [['rust,ignore', 'b']]],
    [
      'between longer fences, or tildes',
      '````\n```\n````\n~~~ x\n```\n~~~',
      [
        ['', '```'],
        ['x', '```'],
      ],
    ],
    ['in a quote', '> ```\n> a\n>\n>   b\n> ```\n', [['', 'a', '', '  b']]],
    ['until its quote ends', '> ```\n> a\nb', [['', 'a']]],
    ['in a list', '- x\n\n  ```rust\n  a\n    b\n  ```', [['rust', 'a', '  b']]],
    ['until the text ends', '```\na', [['', 'a']]],
  ])('%s', (_, markdown, expected) => {
    expect(codeOf(markdown)).toEqual(expected);
  });
});

test.each(['```words `in` a line```', '<!--\n```\na\n```\n-->', 'plain'])('%j has no code', (markdown) => {
  expect(codeOf(markdown)).toEqual([]);
  expect(joinSegments(splitCode(markdown))).toBe(markdown);
});

const line = fc.constantFrom(
  '',
  'text',
  '```',
  '```rust',
  '> ```',
  '> text',
  '  ```',
  '- a',
  '~~~',
  '<!-- x',
  '-->',
  '    deep',
);
const markdown = fc.array(line, { maxLength: 15 }).map((lines) => lines.join('\n'));

test('a text that was split and joined is split the same way again', () => {
  fc.assert(
    fc.property(markdown, (text) => {
      const once = joinSegments(splitCode(text));
      expect(joinSegments(splitCode(once))).toBe(once);
      expect(codeOf(once)).toEqual(codeOf(text));
    }),
  );
});
