import { expect, test } from 'vitest';
import { noteCollapsed, parseCollapsed } from '#src/discussion/collapsed.ts';

test('a collapsed comment is remembered once, and forgotten when it is opened again', () => {
  const ids = ['a', 'b', 'a'].reduce<string[]>((kept, id) => noteCollapsed(kept, id, true), []);
  expect(ids).toEqual(['b', 'a']);
  expect(noteCollapsed(ids, 'b', false)).toEqual(['a']);
  expect(noteCollapsed([], 'a', false)).toEqual([]);
});

test('the last two hundred collapsed comments are remembered', () => {
  const many = Array.from({ length: 250 }, (_, number) => `c-${number}`);
  const ids = many.reduce<string[]>((kept, id) => noteCollapsed(kept, id, true), []);
  expect([ids.length, ids[0], ids.at(-1)]).toEqual([200, 'c-50', 'c-249']);
  expect(parseCollapsed(JSON.stringify(many))).toHaveLength(200);
});

test.each([null, '', '{', '"a"', 'null', '{"a":1}', '[1,null,{}]'])('%s counts as nothing stored', (text) => {
  expect(parseCollapsed(text)).toEqual([]);
});
