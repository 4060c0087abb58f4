import { signIn } from '#src/imports/field-signs.ts';
import { type Fields, fieldsOf, isTable } from '#src/imports/fields.ts';
import { frontMatterOf } from '#src/imports/front-matter.ts';
import type { SourceDocument } from '#src/imports/source-document.ts';

/** The fields of a section page that speak of its documents, too; `render` and its like speak of the page alone. */
const OF_ALL = new Set(['draft', 'private', 'published', 'unpublished', 'status']);

/** Whether a section page (`_index.md`) says that the documents below it are not public: by itself or by its `cascade`. */
export function hidesItsDocuments(text: string): boolean {
  const matter = frontMatterOf(text);
  if ('problem' in matter) return true;
  const cascades = [matter.data.cascade ?? []].flat().filter(isTable);
  const own: Fields = new Map([...fieldsOf(matter.data)].filter(([key]) => OF_ALL.has(key)));
  return [own, ...cascades.map(fieldsOf)].some((fields) => signIn(fields) !== null);
}

/** The document as a draft when it is below one of the section pages, which hide their documents. */
export function draftBelow(document: SourceDocument, sections: readonly string[]): SourceDocument {
  const section = sections.find((path) => document.path.startsWith(path.replace(/[^/]*$/, '')));
  if (document.draft || section === undefined) return document;
  return { ...document, publishedAt: null, draft: { code: 'private_section', detail: section } };
}
