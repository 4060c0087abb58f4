import { expect, test } from 'vitest';
import { slugSchema } from '#src/posts/model.ts';

test.each(['हिंदी-में-जानकारी', 'ภาษาไทย', 'தமிழ்-மொழி', 'العَرَبِيَّة', '學習筆記', 'c-plus-plus'])(
  '%s may be typed as an address',
  (slug) => {
    expect(slugSchema.safeParse(slug).success).toBe(true);
  },
);

test.each(['C', 'a b', 'a--b', '-a', 'a-', 'c++', '\u0941a', 'a/b'])('%j may not', (slug) => {
  expect(slugSchema.safeParse(slug).success).toBe(false);
});
