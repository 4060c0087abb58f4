import type { SourceDocument } from '#src/imports/source-document.ts';
import { slugify } from '#src/shared/slug.ts';

/** A series that documents name in their front matter. */
type NamedSeries = {
  name: string;
  kind: 'series';
  slug: string;
  title: string;
  summary: string;
  entries: { path: string; depth: number; numbered: boolean }[];
};

/** The series that documents name, ordered by the places that they give, then by date, then by path. */
export function seriesOfDocuments(documents: readonly SourceDocument[]): NamedSeries[] {
  const named = Map.groupBy(documents, ({ series }) => series?.name ?? '');
  named.delete('');
  return [...named].map(([name, members]) => ({
    name,
    kind: 'series',
    slug: slugify(name) || 'series',
    title: name,
    summary: '',
    entries: members.toSorted(inOrder).map(({ path }) => ({ path, depth: 0, numbered: true })),
  }));
}

function inOrder(a: SourceDocument, b: SourceDocument): number {
  const [first, second] = [a.series?.order ?? Infinity, b.series?.order ?? Infinity];
  if (first !== second) return first - second;
  return (a.publishedAt ?? '').localeCompare(b.publishedAt ?? '') || (a.path < b.path ? -1 : 1);
}
