import type { ChapterPlaces } from '#src/imports/book/chapter.ts';
import type { ImportEntry, ImportSeries } from '#src/imports/series-model.ts';
import type { Skip, SourceDocument } from '#src/imports/source-document.ts';
import type { SourceFiles } from './files.ts';

/** A series as described by a folder; its address and the edition that it translates are found later. */
export type SourceSeries = Pick<ImportSeries, 'name' | 'kind' | 'slug' | 'title' | 'summary'> & {
  entries: ImportEntry[];
};

/** The content of a folder, independent of its format. */
export type Collection = {
  kind: 'book' | 'folder';
  files: SourceFiles;
  documents: SourceDocument[];
  skips: Skip[];
  series: SourceSeries[];
  /** Missing files that documents include. */
  missing: { path: string; file: string }[];
  /** Names by which links may refer to a document, beside its path. */
  otherNames: ReadonlyMap<string, string>;
  /** Names of places in chapters that are not headings of their text. */
  places: ReadonlyMap<string, ChapterPlaces>;
};
