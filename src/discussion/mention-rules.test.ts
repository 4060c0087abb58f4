import { describe, expect, test } from 'vitest';
import { completeMention, findMentionStart } from '#src/discussion/mention-rules.ts';

/** The text with `|` where the cursor is. */
function begun(marked: string) {
  return findMentionStart(marked.replace('|', ''), marked.indexOf('|'));
}

describe('a mention that is being typed', () => {
  test.each([
    ['@|', 0, ''],
    ['Thank you @bo|', 10, 'bo'],
    ['Thank you @bo| and', 10, 'bo'],
    ['謝謝@小|', 2, '小'],
    ['（＠mary-a|）', 1, 'mary-a'],
  ])('is found in %s', (marked, at, text) => {
    expect(begun(marked)).toEqual({ at, text });
  });

  test.each([
    '|@bo',
    'me@bo|',
    '@bo |',
    '@bo.|',
    'https://example.com/@bo|',
    '\\@bo|',
    '@@bo|',
    `@${'a'.repeat(31)}|`,
  ])('is not found in %s', (marked) => {
    expect(begun(marked)).toBeNull();
  });
});

test('a chosen name replaces the unfinished mention, with a space behind it', () => {
  const replacing = (text: string, at: number, begun: string) =>
    completeMention(text, { at, text: begun }, 'ming');
  expect(replacing('Hi @mi', 3, 'mi')).toEqual({ start: 3, end: 6, replacement: '@ming ' });
  expect(replacing('謝謝@明的說明', 2, '明')).toEqual({ start: 2, end: 4, replacement: '@ming ' });
  expect(replacing('@m and you', 0, 'm')).toEqual({ start: 0, end: 2, replacement: '@ming' });
});
