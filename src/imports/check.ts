import { importDocumentSchema } from '#src/imports/model.ts';
import { type Skip, type SourceDocument, toImport } from '#src/imports/source-document.ts';
import { MAX_MARKDOWN } from '#src/posts/model.ts';
import { toFieldErrors } from '#src/shared/field-errors.ts';

const WORDS: Record<string, string> = {
  required: 'is missing',
  too_big_text: 'is too long',
  too_big_list: 'has too many entries',
  format_pattern: 'holds signs that are not allowed there',
};

/** The document if the API would accept it, else the field that is wrong. */
export function checkDocument(document: SourceDocument): { document: SourceDocument } | { skip: Skip } {
  const result = importDocumentSchema.safeParse(toImport(document));
  if (result.success) return { document };
  const details = toFieldErrors(result.error.issues).map(({ pointer, code }) =>
    pointer === '/markdown' && code === 'too_big_text'
      ? `its text has more than ${MAX_MARKDOWN} characters`
      : `${pointer.slice(1)} ${WORDS[code] ?? 'is not accepted'}`,
  );
  return { skip: { path: document.path, reason: 'invalid', detail: details.join(', ') } };
}
