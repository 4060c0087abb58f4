import { expect, test } from 'vitest';
import { absoluteAddress } from '#src/feeds/absolute-address.ts';

test.each([
  ['/posts/reef?a=1&b=2#top', 'https://atoll.example/posts/reef?a=1&b=2#top'],
  ['#moon', 'https://atoll.example/zh-TW/posts/tides#moon'],
  ['?page=2', 'https://atoll.example/zh-TW/posts/tides?page=2'],
  ['reef', 'https://atoll.example/zh-TW/posts/reef'],
  [' /a ', 'https://atoll.example/a'],
  ['//cdn.example/a', 'https://cdn.example/a'],
  ['mailto:a@b.example', 'mailto:a@b.example'],
  ['https://other.example/', 'https://other.example/'],
])('%s', (address, expected) => {
  expect(absoluteAddress(address, 'https://atoll.example/zh-TW/posts/tides?page=1#sea')).toBe(expected);
});
