import { expect, test } from 'vitest';
import { measureText } from '#src/editor/count.ts';

test('words are counted in English and characters in Chinese', () => {
  expect(measureText('The sea *comes and goes*.')).toMatchObject({ words: 5, characters: 0 });
  expect(measureText('海水來了又去。')).toMatchObject({ words: 0, characters: 6 });
  expect(measureText('用 Rust 寫程式')).toMatchObject({ words: 1, characters: 4 });
});

test('URLs are not counted, and images add reading time', () => {
  expect(measureText('[the sea](https://example.com/a-long-way)').words).toBe(2);
  expect(measureText('![a](/media/x.png)\n'.repeat(10)).minutes).toBe(2);
});
