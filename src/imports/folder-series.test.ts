import { expect, test } from 'vitest';
import { seriesOfDocuments } from '#src/imports/folder-series.ts';

const document = (path: string, series?: { name: string; order: number | null }, publishedAt?: string) => ({
  path,
  locale: 'en' as const,
  slug: path,
  title: path,
  summary: '',
  markdown: 'x',
  authors: [],
  tags: [],
  oldPaths: [],
  publishedAt,
  series,
});

test('documents that name a series are ordered in it by their place, then by date, then by path', () => {
  const sea = (order: number | null) => ({ name: 'The Sea', order });
  const documents = [
    document('d', sea(null), '2024-01-02'),
    document('c', sea(null), '2024-01-01'),
    document('b', sea(2)),
    document('a', sea(1)),
    document('alone'),
    document('e', { name: '海', order: null }),
  ];
  expect(
    seriesOfDocuments(documents).map(({ slug, title, entries }) => [
      slug,
      title,
      entries.map(({ path }) => path),
    ]),
  ).toEqual([
    ['the-sea', 'The Sea', ['a', 'b', 'c', 'd']],
    ['海', '海', ['e']],
  ]);
});
