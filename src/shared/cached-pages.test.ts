import { expect, test } from 'vitest';
import { pageMatcher } from '#src/shared/cached-pages.ts';

const groupOf = (name: string) => (parameters: object) => [`${name} ${JSON.stringify(parameters)}`];
const match = pageMatcher([
  { paths: ['/'], groups: groupOf('home') },
  { paths: ['/posts/:slug', '/posts/:slug/comments/:id'], query: ['sort'], groups: groupOf('post') },
  { paths: ['/posts/:slug.md'], groups: groupOf('markdown') },
  { paths: ['/posts/new'], groups: groupOf('new') },
  { paths: ['/api/v1/posts/:slug'], groups: groupOf('api') },
]);
const groups = (path: string) => match(path)?.groups;

test('a path finds the page that is declared for it, with its parameters decoded', () => {
  expect(groups('/')).toEqual(['home {}']);
  expect(groups('/posts/coral')).toEqual(['post {"slug":"coral"}']);
  expect(groups('/posts/%E9%BB%8E')).toEqual(['post {"slug":"黎"}']);
  expect(groups('/posts/%E0%A4%A')).toEqual(['post {"slug":"%E0%A4%A"}']);
  expect(groups('/posts/coral/comments/1')).toEqual(['post {"slug":"coral","id":"1"}']);
  expect(groups('/api/v1/posts/coral')).toEqual(['api {"slug":"coral"}']);
  expect(match('/posts/coral')?.query).toEqual(['sort']);
});

test('the more exact declaration wins, in any order', () => {
  expect(groups('/posts/new')).toEqual(['new {}']);
  expect(groups('/posts/coral.md')).toEqual(['markdown {"slug":"coral"}']);
});

test('nothing is found where nothing is declared', () => {
  for (const path of [
    '/posts',
    '/posts/',
    '/posts/.md/x',
    '/posts/a/b',
    '/login',
    '/api',
    '/api/v1',
    '/api/v2/posts/a',
  ])
    expect(match(path), path).toBeNull();
  expect(groups('/posts/.md')).toEqual(['post {"slug":".md"}']);
});

test('two features cannot declare the same path', () => {
  const pages = { paths: ['/posts'], groups: () => [] };
  expect(() => pageMatcher([pages, pages])).toThrow('/posts are declared twice');
});
