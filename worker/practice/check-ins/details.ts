import { renderMarkdown } from '#src/markdown/index.ts';
import { MAX_NOTE } from '#src/practice/words.ts';
import { type FieldError, fieldError } from '#src/shared/errors.ts';
import type { Locale } from '#src/shared/locale.ts';

/** The most characters of HTML; only an attack grows this much. */
const MAX_HTML = 40 * MAX_NOTE;

/** Renders the note of a check-in as a comment would be. */
export function renderNote(note: string, locale: Locale): { note: string; html: string } {
  if (note.trim() === '') return { note: '', html: '' };
  const { html } = renderMarkdown(note, { locale, small: true, trusted: false });
  if (html.length > MAX_HTML) throw fieldError('/note', 'too_big_text', { maximum: MAX_NOTE });
  return { note, html };
}

/** The errors of pictures that are not images of the person's own. */
export function pictureErrors(pictures: readonly string[], own: readonly { id: string }[]): FieldError[] {
  const known = new Set(own.map(({ id }) => id));
  return pictures.flatMap((id, at) =>
    known.has(id) ? [] : [{ pointer: `/pictures/${at}`, code: 'not_own_image' }],
  );
}
