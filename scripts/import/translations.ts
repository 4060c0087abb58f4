import { languagesOf } from '#src/imports/languages.ts';
import type { SourceDocument } from '#src/imports/source-document.ts';
import type { ImportOptions } from './options.ts';

/** The documents; those in another language than the import's translate the one with the same path in that language. */
export function withTranslations(
  documents: readonly SourceDocument[],
  { source, locale }: ImportOptions,
): SourceDocument[] {
  const shared = new Map(languagesOf(documents.map(({ path }) => path)).map((one) => [one.path, one.shared]));
  const originals = new Map(
    documents.filter((one) => one.locale === locale).map(({ path }) => [shared.get(path), path]),
  );
  return documents.map((document) => {
    const path = originals.get(shared.get(document.path));
    if (document.locale === locale || path === undefined) return document;
    return { ...document, translates: { source, path } };
  });
}
