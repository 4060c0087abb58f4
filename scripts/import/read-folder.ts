import { basename } from 'node:path';
import { checkDocument } from '#src/imports/check.ts';
import { readDocument } from '#src/imports/document.ts';
import { isSectionPage } from '#src/imports/file-names.ts';
import { seriesOfDocuments } from '#src/imports/folder-series.ts';
import { freeAddress } from '#src/imports/free-address.ts';
import { languagesOf } from '#src/imports/languages.ts';
import { draftBelow, hidesItsDocuments } from '#src/imports/sections.ts';
import type { Reading, Skip, SourceDocument } from '#src/imports/source-document.ts';
import type { Collection } from './collection.ts';
import { takeEmbedded } from './embedded-pictures.ts';
import { findFiles, type SourceFiles } from './files.ts';
import { folderTitles } from './folder-titles.ts';
import type { ImportOptions } from './options.ts';
import { withTranslations } from './translations.ts';

/** Reads a folder of Markdown with front matter; documents that want the same address get different ones. */
export async function readFolder(options: ImportOptions): Promise<Collection> {
  const files = await findFiles(options.folder);
  const embedded = new Map<string, Buffer>();
  const { documents, skips } = await readDocuments(files, options, embedded);
  return {
    kind: 'folder',
    files: withEmbedded(files, embedded),
    documents: withTranslations(documents, options),
    skips: [...skips, ...files.unread],
    series: seriesOfDocuments(documents, await folderTitles(files, options.folder)),
    missing: [],
    otherNames: new Map(),
    places: new Map(),
  };
}

async function readDocuments(
  files: SourceFiles,
  { folder, locale, timeZone, tags }: ImportOptions,
  embedded: Map<string, Buffer>,
): Promise<{ documents: SourceDocument[]; skips: Skip[] }> {
  const documents: SourceDocument[] = [];
  const skips: Skip[] = [];
  const taken = new Set<string>();
  const hiding = await sectionsThatHide(files);
  for (const { path, language } of languagesOf(files.documents)) {
    if (language === 'other') {
      skips.push({ path, reason: 'other_language' });
      continue;
    }
    const reading = { locale: language ?? locale, timeZone, tags, folder: basename(folder), now: Date.now() };
    const result = await readFile(files, path, reading, embedded);
    if ('skip' in result) {
      skips.push(result.skip);
      continue;
    }
    const slug = freeAddress(path, result.document.slug, taken);
    taken.add(slug);
    documents.push({ ...draftBelow(result.document, hiding), slug });
  }
  return { documents, skips };
}

async function sectionsThatHide(files: SourceFiles): Promise<string[]> {
  const sections = files.documents.filter(isSectionPage);
  const texts = await Promise.all(sections.map(files.text));
  return sections.filter((_, index) => hidesItsDocuments(texts[index] ?? ''));
}

async function readFile(
  files: SourceFiles,
  path: string,
  reading: Reading,
  embedded: Map<string, Buffer>,
): Promise<ReturnType<typeof readDocument>> {
  const text = await files.text(path);
  if (text === null) return { skip: { path, reason: 'not_text' } };
  const result = readDocument(path, takeEmbedded(text, embedded), reading);
  return 'skip' in result ? result : checkDocument(result.document);
}

function withEmbedded(files: SourceFiles, embedded: ReadonlyMap<string, Buffer>): SourceFiles {
  return {
    ...files,
    images: [...files.images, ...embedded.keys()],
    read: async (path) => embedded.get(path) ?? files.read(path),
  };
}
