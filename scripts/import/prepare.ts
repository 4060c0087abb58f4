import { readDocument, type Skip, type SourceDocument } from '#src/imports/document.ts';
import { type BrokenLink, type LinkTargets, normalizePath, rewriteLinks } from '#src/imports/links.ts';
import { freeSlug } from '#src/shared/slug.ts';
import type { SourceFiles } from './files.ts';
import type { ImportOptions } from './options.ts';

/** Reads every document of the folder; two that wish for one address get different ones, always the same way. */
export async function readDocuments(
  files: SourceFiles,
  options: ImportOptions,
): Promise<{ documents: SourceDocument[]; skips: Skip[] }> {
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
  return { documents, skips };
}

/** Where the links of the documents lead, now that every document has its address. */
export function linkTargets(
  documents: SourceDocument[],
  images: ReadonlyMap<string, string>,
  site?: string,
): LinkTargets {
  const posts = new Map<string, string>();
  for (const { path, slug, oldPaths } of documents) {
    posts.set(normalizePath(path), slug);
    posts.set(normalizePath(path.replace(/\.(md|markdown)$/i, '')), slug);
    for (const oldPath of oldPaths) posts.set(normalizePath(oldPath), slug);
  }
  return { posts, images, ...(site && { site }) };
}

/** A document ready to be sent, and the links of it that lead nowhere. */
export type Prepared = { document: SourceDocument; broken: BrokenLink[] };

/** Rewrites the links of a document. */
export function prepare(document: SourceDocument, targets: LinkTargets): Prepared {
  const { markdown, broken } = rewriteLinks(document.markdown, document.path, targets);
  return { document: { ...document, markdown }, broken };
}
