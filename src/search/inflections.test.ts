import { expect, test } from 'vitest';
import { inflections } from '#src/search/inflections.ts';

test.each([
  ['compiling', 'compile'],
  ['compiled', 'compiles'],
  ['compile', 'compiling'],
  ['compilers', 'compiler'],
  ['running', 'run'],
  ['run', 'running'],
  ['libraries', 'library'],
  ['library', 'libraries'],
  ['classes', 'class'],
  ['parsing', 'parse'],
  ['testing', 'test'],
  ['tries', 'try'],
  ['calling', 'call'],
])('who asks for %s means %s too', (asked, meant) => {
  expect(inflections(asked)).toContain(meant);
});

test.each(['rust', 'bus', 'this', 'class', '編譯', 'x86'])('%s stays findable unchanged', (word) => {
  expect(inflections(word)[0]).toBe(word);
});

test('other languages and numbers have no forms', () => {
  expect(inflections('café')).toEqual(['café']);
  expect(inflections('2024')).toEqual(['2024']);
});
