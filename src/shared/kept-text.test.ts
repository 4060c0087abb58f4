import { expect, test } from 'vitest';
import { keptTextKey, parseKeptText, toKeptText } from '#src/shared/kept-text.ts';

test('a text is kept until it is empty or saved', () => {
  const rows: [text: string, saved: string, isKept: boolean][] = [
    ['half a thou', '', true],
    ['', '', false],
    [' \n', '', false],
    ['As it was', 'As it was', false],
    ['As it was\n', 'As it was', false],
    ['As it was, but longer', 'As it was', true],
  ];
  for (const [text, saved, isKept] of rows) {
    const stored = toKeptText({ text, base: '3' }, saved);
    expect([text, stored !== null]).toEqual([text, isKept]);
    expect(parseKeptText(stored, saved)).toEqual(isKept ? { text, base: '3' } : null);
  }
});

test('a kept text that was saved since, or has another form, is none', () => {
  const stored = toKeptText({ text: 'Sent', base: '' }, '');
  expect(parseKeptText(stored, 'Sent')).toBeNull();
  for (const broken of [null, '', '{', '[]', '{"text":1,"base":""}', '{"text":"x"}'])
    expect(parseKeptText(broken, '')).toBeNull();
});

test('two people at one machine never share a key', () => {
  expect(keptTextKey('ann', 'comment', 'post')).not.toBe(keptTextKey('bob', 'comment', 'post'));
});
