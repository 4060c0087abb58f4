import { nameAndFolder, withoutPlace } from '#src/imports/file-names.ts';
import { mendLine } from '#src/imports/mend.ts';
import type { SourceDocument } from '#src/imports/source-document.ts';
import { titleOfName } from '#src/imports/title.ts';
import { MAX_TITLE } from '#src/posts/model.ts';
import { slugify } from '#src/shared/slug.ts';

/** A series that documents name in their front matter, or that the order of a folder makes. */
type FoundSeries = {
  name: string;
  kind: 'series';
  slug: string;
  title: string;
  summary: string;
  entries: { path: string; depth: number; numbered: boolean }[];
};

/**
 * The series that documents name, ordered by the places that they give, then by date, then by path; and those of folders in
 * which every document has a place. `titles` are those that folders have, by their paths.
 */
export function seriesOfDocuments(
  documents: readonly SourceDocument[],
  titles: ReadonlyMap<string, string> = new Map(),
): FoundSeries[] {
  const originals = documents.filter(({ translates }) => !translates);
  const named = Map.groupBy(originals, ({ series }) => series?.name ?? '');
  named.delete('');
  return [
    ...[...named].map(([name, members]) => toSeries(name, name, members)),
    ...[...Map.groupBy(originals, ({ path }) => nameAndFolder(path).folder)].flatMap(([folder, members]) =>
      isOrdered(members) && (folder !== '' || titles.has(''))
        ? [toSeries(folder, titleOf(folder, titles), members)]
        : [],
    ),
  ];
}

function isOrdered(members: readonly SourceDocument[]): boolean {
  const places = new Set(members.map(({ place }) => place));
  const isSeries = members.every(({ series, place }) => !series && place !== undefined);
  return isSeries && places.size > 1;
}

function titleOf(folder: string, titles: ReadonlyMap<string, string>): string {
  const title = titles.get(folder) ?? titleOfName(withoutPlace(folder.split('/').at(-1) ?? folder));
  return mendLine('series', title, MAX_TITLE).text;
}

function toSeries(name: string, title: string, members: readonly SourceDocument[]): FoundSeries {
  return {
    name: name.slice(0, MAX_TITLE),
    kind: 'series',
    slug: slugify(title) || 'series',
    title,
    summary: '',
    entries: members.toSorted(inOrder).map(({ path }) => ({ path, depth: 0, numbered: true })),
  };
}

function inOrder(a: SourceDocument, b: SourceDocument): number {
  const [first, second] = [a, b].map(({ series, place }) => series?.order ?? place ?? Infinity) as [
    number,
    number,
  ];
  if (first !== second) return first - second;
  return (a.publishedAt ?? '').localeCompare(b.publishedAt ?? '') || (a.path < b.path ? -1 : 1);
}
