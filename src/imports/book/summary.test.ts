import { expect, test } from 'vitest';
import { readSummary } from '#src/imports/book/summary.ts';

const chapter = (title: string, path: string | null, depth = 0, numbered = true) => ({
  kind: 'chapter',
  title,
  path,
  depth,
  numbered,
});

test('a summary gives the order of a book: prefaces, parts, nested chapters, drafts, appendices', () => {
  const text = `# The Sea

[Preface](preface.md)
<!-- [Gone](gone.md) -->

# Water

- [Tides](tides.md)
    - [\`Spring\` tides](tides/spring\\_.md)
        * [Deep](<tides/very deep.md>)
    - [Neap tides](./tides/neap%20tides.md)
- [Not written yet]()

---

# Land

1. Only words
- [Shores [of sand]](shores.md#top)

[Appendix](appendix.md)
`;
  expect(readSummary(text)).toEqual({
    title: 'The Sea',
    items: [
      chapter('Preface', 'preface.md', 0, false),
      { kind: 'part', title: 'Water' },
      chapter('Tides', 'tides.md'),
      chapter('Spring tides', 'tides/spring\\_.md', 1),
      chapter('Deep', 'tides/very deep.md', 2),
      chapter('Neap tides', 'tides/neap tides.md', 1),
      chapter('Not written yet', null),
      { kind: 'part', title: 'Land' },
      chapter('Shores [of sand]', 'shores.md'),
      chapter('Appendix', 'appendix.md', 0, false),
    ],
  });
});

test('smaller headings are ignored, as by mdBook', () => {
  expect(readSummary('# Book\n\n## Part\n\n- [A](a.md)').items).toEqual([chapter('A', 'a.md')]);
});

test('chapters nested too deeply are moved to the last level', () => {
  const lines = Array.from({ length: 6 }, (_, level) => `${'  '.repeat(level)}- [C](${level}.md)`);
  const depths = readSummary(lines.join('\n')).items.map((item) => item.kind === 'chapter' && item.depth);
  expect(depths).toEqual([0, 1, 2, 3, 3, 3]);
});

test.each([
  ['- [A](vec_(part_1).md)', 'vec_(part_1).md'],
  ['- [A](a_(b_(c)).md)', 'a_(b_(c)).md'],
  ['- [A](<a (b.md>)', 'a (b.md'],
  ['- [A](a.md "A title (of it)")', 'a.md'],
  ['1. [A](a.md)', 'a.md'],
  ['2) [A](a.md)', 'a.md'],
])('%s is the chapter %s', (line, path) => {
  expect(readSummary(line).items).toEqual([chapter('A', path)]);
});

test('numbered lists nest like any other', () => {
  const depths = readSummary('1. [A](a.md)\n   1. [B](b.md)\n   - [C](c.md)\n2. [D](d.md)').items;
  expect(depths.map((item) => item.kind === 'chapter' && item.depth)).toEqual([0, 1, 1, 0]);
});
