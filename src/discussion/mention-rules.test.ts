import { describe, expect, test } from 'vitest';
import { completeMention, findMentionStart } from '#src/discussion/mention-rules.ts';

/** The text with `|` where the cursor is. */
function begun(marked: string) {
  return findMentionStart(marked.replace('|', ''), marked.indexOf('|'));
}

describe('a name that is being written', () => {
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
  ])('is none in %s', (marked) => {
    expect(begun(marked)).toBeNull();
  });
});

test('a chosen name takes the place of what was begun, with a space behind it', () => {
  expect(completeMention('Hi @bo', { at: 3, text: 'bo' }, 'bob')).toEqual({ text: 'Hi @bob ', cursor: 8 });
  expect(completeMention('謝謝@小的說明', { at: 2, text: '小' }, 'ming')).toEqual({
    text: '謝謝@ming 的說明',
    cursor: 8,
  });
  expect(completeMention('@b, you', { at: 0, text: 'b' }, 'bob')).toEqual({ text: '@bob , you', cursor: 5 });
});
