import { pairChapters, workOf } from '#src/imports/book/pairing.ts';
import type { SourceDocument } from '#src/imports/source-document.ts';
import type { ImportApi } from './api.ts';
import type { Collection } from './collection.ts';
import type { ImportOptions } from './options.ts';

/** An edition that was imported earlier, and which of its documents correspond to those of this edition. */
export type Edition = {
  source: string;
  /** Whether this edition is the original of the two. */
  isOriginal: boolean;
  pairs: ReadonlyMap<string, string>;
  /** Documents of the other edition without a partner here. */
  others: string[];
};

/**
 * Finds the other edition of a work among the imported ones: the one that `--translates` names, or for a book the one whose
 * source differs only by its language. The edition without a language in its name is the original.
 */
export async function findEdition(
  api: ImportApi,
  { kind, documents }: Collection,
  options: ImportOptions,
): Promise<Edition | null> {
  const work = workOf(options.source);
  const candidates = options.translates ? [options.translates] : kind === 'book' ? editionsOf(work) : [];
  for (const source of candidates.filter((one) => one !== options.source)) {
    const imported = (await api.imported(source)).filter(({ locale }) => locale !== options.locale);
    if (imported.length === 0) continue;
    const paths = imported.map(({ path }) => path);
    const pairs = pairChapters(
      documents.map(({ path }) => path),
      paths,
    );
    const paired = new Set(pairs.values());
    const isOriginal =
      !options.translates && (options.source === work || (source !== work && options.locale === 'en'));
    return { source, isOriginal, pairs, others: paths.filter((path) => !paired.has(path)) };
  }
  return null;
}

function editionsOf(work: string): string[] {
  return [work, `${work}-en`, `${work}-zh-tw`, `${work}-zh`];
}

/** The documents, each with its counterpart of the other edition. */
export function withPartners(
  documents: readonly SourceDocument[],
  edition: Edition | null,
): SourceDocument[] {
  return documents.map((document) => {
    const path = edition?.pairs.get(document.path);
    if (!edition || path === undefined) return document;
    const partner = { source: edition.source, path };
    return { ...document, ...(edition.isOriginal ? { translatedBy: partner } : { translates: partner }) };
  });
}
