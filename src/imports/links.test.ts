import { expect, test } from 'vitest';
import { normalizePath, rewriteLinks } from '#src/imports/links.ts';

const targets = {
  posts: new Map([
    ['2015/02/13/final-1.0-timeline', 'final-timeline'],
    ['notes/vision.md', 'vision'],
    ['notes/vision', 'vision'],
  ]),
  images: new Map([['notes/img/a.png', '/media/1.png']]),
  site: 'https://blog.example',
};

function rewrite(markdown: string) {
  return rewriteLinks(markdown, { path: 'notes/today.md', slug: 'today' }, targets);
}

test('a file is found by its name, whether its letters are composed or decomposed', () => {
  expect(normalizePath('notes/Café.md'.normalize('NFD'))).toBe(
    normalizePath('notes/café.md'.normalize('NFC')),
  );
});

test.each([
  ['[a](./vision.md)', '[a](/posts/vision)'],
  ['[a](vision.md#why)', '[a](/posts/vision#why)'],
  ['[a](../notes/vision)', '[a](/posts/vision)'],
  ['[a](@/notes/vision.md)', '[a](/posts/vision)'],
  ['[a](/2015/02/13/Final-1.0-timeline/)', '[a](/posts/final-timeline)'],
  ['[a](/2015/02/13/Final-1.0-timeline.html)', '[a](/posts/final-timeline)'],
  ['[a](https://blog.example/2015/02/13/Final-1.0-timeline.html)', '[a](/posts/final-timeline)'],
  ['[a][b]\n\n[b]: ./vision.md', '[a][b]\n\n[b]: /posts/vision'],
  ['![a](img/a.png)', '![a](/media/1.png)'],
])('%s leads to %s', (markdown, expected) => {
  expect(rewrite(markdown)).toEqual({ markdown: expected, broken: [] });
});

test.each([
  '[a](https://elsewhere.example/x)',
  '[a](#here)',
  '[a](mailto:a@b.example)',
  '`[a](./vision.md)`',
])('%s stays as it is', (markdown) => {
  expect(rewrite(markdown)).toEqual({ markdown, broken: [] });
});

test('a link without a target becomes its text, and is reported', () => {
  expect(rewrite('See [the plan](./gone.md) now')).toEqual({
    markdown: 'See the plan now',
    broken: [{ url: './gone.md', kind: 'link', kept: false }],
  });
});

test('an address of the old site that was not imported leads to the old site', () => {
  expect(rewrite('[a](/inside/x/)')).toEqual({
    markdown: '[a](https://blog.example/inside/x/)',
    broken: [{ url: '/inside/x/', kind: 'link', kept: true }],
  });
});

test('paths are compared without dots, case, .html and index', () => {
  expect(normalizePath('./A/../B//index.html')).toBe('b');
});

test('a link to an anchor leads to its new id, and a link to a missing anchor to its page', () => {
  const known = new Map([
    ['vision#why', 'why-now'],
    ['vision#title', ''],
    ['today#here', 'user-content-here'],
    ['today#title', ''],
  ]);
  const places = (slug: string, fragment: string) => known.get(`${slug}#${fragment}`) ?? null;
  const written =
    '[a](vision.md#why) [b](vision.md#title) [c](vision.md#gone) [d](#here) [e](#title) [f](#gone)';
  expect(
    rewriteLinks(
      written,
      { path: 'notes/today.md', slug: 'today' },
      { ...targets, places, placesHere: places },
    ),
  ).toEqual({
    markdown:
      '[a](/posts/vision#why-now) [b](/posts/vision) [c](/posts/vision) [d](#user-content-here) [e](#top) [f](#gone)',
    broken: [{ url: 'vision.md#gone', kind: 'place', kept: false }],
  });
});

test('a link out of a book leads to where the book was published', () => {
  const base = 'https://docs.example/book/';
  expect(
    rewriteLinks('[a](../std/index.html#x)', { path: 'a.md', slug: 'a' }, { ...targets, base }).markdown,
  ).toBe('[a](https://docs.example/std/index.html#x)');
});
