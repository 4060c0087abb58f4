import { expect, test } from 'vitest';
import { stem } from '#src/search/stem.ts';

test.each([
  ['compiling', 'compile'],
  ['compiled', 'compiles'],
  ['compile', 'compiling'],
  ['compilers', 'compiler'],
  ['running', 'run'],
  ['libraries', 'library'],
  ['classes', 'class'],
  ['parsing', 'parse'],
  ['testing', 'test'],
  ['heated', 'heat'],
  ['tries', 'try'],
  ['calling', 'call'],
  ['speeds', 'speed'],
])('who asks for %s means %s too', (asked, meant) => {
  expect(stem(asked)).toBe(stem(meant));
});

test.each([
  ['speed', 'spe'],
  ['bus', 'bu'],
  ['string', 'str'],
  ['analysis', 'analysi'],
])('%s is no inflection of %s', (word, other) => {
  expect(stem(word)).toBe(word);
  expect(stem(word)).not.toBe(other);
});

test('other scripts, numbers and short words are their own stem', () => {
  for (const word of ['café', '2024', '編譯', 'x86', 'c++', 'is']) expect(stem(word)).toBe(word);
});
