import { expect, test } from 'vitest';
import { isOwnPath } from '../src/posts/redirect-rules.ts';
import { sources } from './architecture/source.ts';

/** Every page with a fixed address, from the routes of web. */
const fixed = sources('web/**/*routes.ts').flatMap(({ text }) =>
  [...text.matchAll(/\broute\('([^':*]+)'/g)].map((match) => `/${match[1]}`),
);

test('no redirect can have the address of a page of the site', () => {
  expect(fixed).toContain('/admin/redirects');
  expect(fixed.filter((path) => !isOwnPath(path))).toEqual([]);
});
