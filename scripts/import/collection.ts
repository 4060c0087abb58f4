import type { ChapterPlaces } from '#src/imports/book/chapter.ts';
import type { Skip, SourceDocument } from '#src/imports/document.ts';
import type { ImportEntry, ImportSeries } from '#src/imports/series-model.ts';
import type { SourceFiles } from './files.ts';

/** A series as a folder tells it; where it stands and whom it translates is known later. */
export type SourceSeries = Pick<ImportSeries, 'name' | 'kind' | 'slug' | 'title' | 'summary'> & {
  entries: ImportEntry[];
};

/** What a folder holds, whatever wrote it. */
export type Collection = {
  kind: 'book' | 'folder';
  files: SourceFiles;
  documents: SourceDocument[];
  skips: Skip[];
  series: SourceSeries[];
  /** Files that documents include and that are not there. */
  missing: { path: string; file: string }[];
  /** Names under which links mean a document, beside its path. */
  otherNames: ReadonlyMap<string, string>;
  /** Names of places in chapters that their text does not tell. */
  places: ReadonlyMap<string, ChapterPlaces>;
};
