import { expect, test } from 'vitest';
import { isOwnPath } from '../src/posts/redirect-rules.ts';
import { sources } from './architecture/source.ts';

/** Every page whose address has no part that varies, as the routes of web name it. */
const fixed = sources('web/**/*routes.ts').flatMap(({ text }) =>
  [...text.matchAll(/\broute\('([^':*]+)'/g)].map((match) => `/${match[1]}`),
);

test('no redirect can be put where a page of the site itself is', () => {
  expect(fixed).toContain('/admin/redirects');
  expect(fixed.filter((path) => !isOwnPath(path))).toEqual([]);
});
