import { expect, test } from 'vitest';
import { hasFilters, searchPath } from '#src/search/form.ts';
import { QUERY_LENGTH } from '#src/search/limits.ts';
import { readSearchForm, toSearchQuery } from '#src/search/read-form.ts';

const read = (query: string) => readSearchForm(new URLSearchParams(query));

test('a form reads its fields and leaves out invalid values', () => {
  expect(read('q=sea&kind=planet&locale=xx&tag=Web+development&author=%40Bob')).toEqual({
    q: 'sea',
    kind: '',
    locale: '',
    tag: 'Web development',
    author: '@Bob',
  });
  expect(read(`q=${'a'.repeat(10_000)}`).q).toHaveLength(QUERY_LENGTH);
});

test('a tag may be given by its name, an author with an @', () => {
  expect(toSearchQuery(read('q=sea&tag=Web+development&author=%40Bob'), null)).toEqual({
    q: 'sea',
    limit: 20,
    tag: 'web-development',
    author: 'bob',
  });
});

test('the address of results has the filled fields, and the cursor', () => {
  const form = read('q=潮汐&locale=zh-TW');
  expect(searchPath(form)).toBe('/search?q=%E6%BD%AE%E6%B1%90&locale=zh-TW');
  expect(searchPath(form, 'c.d')).toBe('/search?q=%E6%BD%AE%E6%B1%90&locale=zh-TW&cursor=c.d');
  expect(searchPath(read(''))).toBe('/search');
  expect(hasFilters(form)).toBe(true);
  expect(hasFilters(read('q=sea'))).toBe(false);
});
