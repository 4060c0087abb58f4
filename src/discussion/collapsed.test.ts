import { expect, test } from 'vitest';
import { noteCollapsed, parseCollapsed } from '#src/discussion/collapsed.ts';

test('what was collapsed is remembered once, and forgotten when it is opened again', () => {
  const ids = ['a', 'b', 'a'].reduce<string[]>((kept, id) => noteCollapsed(kept, id, true), []);
  expect(ids).toEqual(['b', 'a']);
  expect(noteCollapsed(ids, 'b', false)).toEqual(['a']);
  expect(noteCollapsed([], 'a', false)).toEqual([]);
});

test('two hundred are remembered, the last ones', () => {
  const many = Array.from({ length: 250 }, (_, number) => `c-${number}`);
  const ids = many.reduce<string[]>((kept, id) => noteCollapsed(kept, id, true), []);
  expect([ids.length, ids[0], ids.at(-1)]).toEqual([200, 'c-50', 'c-249']);
  expect(parseCollapsed(JSON.stringify(many))).toHaveLength(200);
});

test.each([null, '', '{', '"a"', 'null', '{"a":1}', '[1,null,{}]'])(
  '%s is as if nothing was kept',
  (text) => {
    expect(parseCollapsed(text)).toEqual([]);
  },
);
