import { basename } from 'node:path';
import { checkDocument } from '#src/imports/check.ts';
import { readDocument } from '#src/imports/document.ts';
import { seriesOfDocuments } from '#src/imports/folder-series.ts';
import { draftBelow, hidesItsDocuments } from '#src/imports/sections.ts';
import type { Reading, Skip, SourceDocument } from '#src/imports/source-document.ts';
import { freeSlug } from '#src/shared/slug.ts';
import type { Collection } from './collection.ts';
import { findFiles, type SourceFiles } from './files.ts';
import type { ImportOptions } from './options.ts';

/** Reads a folder of Markdown with front matter; documents that want the same address get different ones. */
export async function readFolder({ folder, locale, timeZone, tags }: ImportOptions): Promise<Collection> {
  const files = await findFiles(folder);
  const reading = { locale, timeZone, tags, folder: basename(folder), now: Date.now() };
  const documents: SourceDocument[] = [];
  const skips: Skip[] = [];
  const taken = new Set<string>();
  const hiding = await sectionsThatHide(files);
  for (const path of files.documents) {
    const result = await readFile(files, path, reading);
    if ('skip' in result) {
      skips.push(result.skip);
      continue;
    }
    const slug = freeSlug(result.document.slug, taken);
    taken.add(slug);
    documents.push({ ...draftBelow(result.document, hiding), slug });
  }
  return {
    kind: 'folder',
    files,
    documents,
    skips: [...skips, ...files.unread],
    series: seriesOfDocuments(documents),
    missing: [],
    otherNames: new Map(),
    places: new Map(),
  };
}

async function sectionsThatHide(files: SourceFiles): Promise<string[]> {
  const sections = files.documents.filter((path) => /(?:^|\/)_index\.(?:md|markdown)$/i.test(path));
  const texts = await Promise.all(sections.map(files.text));
  return sections.filter((_, index) => hidesItsDocuments(texts[index] ?? ''));
}

async function readFile(
  files: SourceFiles,
  path: string,
  reading: Reading,
): Promise<ReturnType<typeof readDocument>> {
  const text = await files.text(path);
  if (text === null) return { skip: { path, reason: 'not_text' } };
  const result = readDocument(path, text, reading);
  return 'skip' in result ? result : checkDocument(result.document);
}
