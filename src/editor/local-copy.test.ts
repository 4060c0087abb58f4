import { expect, test } from 'vitest';
import { judgeLocalCopy, parseLocalCopy } from '#src/editor/local-copy.ts';

const server = {
  text: { title: 'Tides', summary: '', markdown: 'sea', insights: [], faq: [] },
  version: 3,
};
const copy = { ...server.text, version: 3, at: 1, base: null };

test('a copy that equals the server’s is ignored', () => {
  expect(judgeLocalCopy({ ...copy, version: 1 }, server).verdict).toBe('same');
});

test('a copy based on the server’s version is taken, and for one based on an older version the person chooses', () => {
  expect(judgeLocalCopy({ ...copy, markdown: 'sea!' }, server)).toEqual({
    verdict: 'newer',
    text: { ...server.text, markdown: 'sea!' },
  });
  expect(judgeLocalCopy({ ...copy, markdown: 'sea!', version: 2 }, server).verdict).toBe('conflict');
});

test('stored text of another form is no copy', () => {
  for (const stored of [null, '', '{', '[]', '{"title":1}']) expect(parseLocalCopy(stored)).toBeNull();
  expect(parseLocalCopy(JSON.stringify(copy))).toEqual(copy);
});

test('a copy from before insights existed has none', () => {
  const { title, summary, markdown } = server.text;
  const old = { title, summary, markdown, version: 3, at: 1 };
  expect(parseLocalCopy(JSON.stringify(old))).toEqual(copy);
});
