import { readDocument, type Skip, type SourceDocument } from '#src/imports/document.ts';
import { seriesOfDocuments } from '#src/imports/folder-series.ts';
import { freeSlug } from '#src/shared/slug.ts';
import type { Collection } from './collection.ts';
import { findFiles } from './files.ts';
import type { ImportOptions } from './options.ts';

/** Reads a folder of Markdown with front matter; documents that want the same address get different ones. */
export async function readFolder(options: ImportOptions): Promise<Collection> {
  const files = await findFiles(options.folder);
  const documents: SourceDocument[] = [];
  const skips: Skip[] = [];
  const taken = new Set<string>();
  for (const path of files.documents) {
    const result = readDocument(path, (await files.read(path)).toString('utf8'), options.locale);
    if ('skip' in result) {
      skips.push(result.skip);
      continue;
    }
    const slug = freeSlug(result.document.slug, taken);
    taken.add(slug);
    documents.push({
      ...result.document,
      slug,
      tags: [...new Set([...result.document.tags, ...options.tags])],
    });
  }
  return {
    kind: 'folder',
    files,
    documents,
    skips,
    series: seriesOfDocuments(documents),
    missing: [],
    otherNames: new Map(),
    places: new Map(),
  };
}
