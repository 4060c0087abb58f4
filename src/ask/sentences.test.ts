import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sentencesOf, takeSentence } from '#src/ask/sentences.ts';

test.each([
  ['One. Two! [1] Three? [1][2] Four', ['One. ', 'Two! [1] ', 'Three? [1][2] ', 'Four']],
  ['潮水漲落。[1]每天兩次！', ['潮水漲落。[1]', '每天兩次！']],
  ['“Use it. Then stop.” [1] Next.', ['“Use it. Then stop.” [1] ', 'Next.']],
  ['Version 1.63.0 is out. Good.', ['Version 1.63.0 is out. ', 'Good.']],
  ['A line\nanother', ['A line\n', 'another']],
])('%j has sentences with their marks', (text, sentences) => {
  expect(sentencesOf(text)).toEqual(sentences);
});

test('sentences together are the text', () => {
  const part = fc.constantFrom('a', '. ', '。', '[1]', '[1', '“', '”', '\n', '!', ' ', '「', '」', '"');
  fc.assert(
    fc.property(fc.array(part), (parts) => {
      expect(sentencesOf(parts.join('')).join('')).toBe(parts.join(''));
    }),
  );
});

test('a stream has the same sentences as the whole text, wherever it is cut', () => {
  const text = 'Kelp grows. [1] “It sways. Always.” [2][1] 潮水漲落。[1, 2] End';
  for (let size = 1; size < 12; size += 1) {
    const found: string[] = [];
    let buffer = '';
    for (let at = 0; at < text.length; at += size) {
      buffer += text.slice(at, at + size);
      for (let next = takeSentence(buffer, false); next; next = takeSentence(buffer, false)) {
        found.push(next.sentence);
        buffer = next.rest;
      }
    }
    expect([...found, ...sentencesOf(buffer)].map((one) => one.trim())).toEqual(
      sentencesOf(text).map((one) => one.trim()),
    );
  }
});
