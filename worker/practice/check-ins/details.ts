import { renderMarkdown } from '#src/markdown/index.ts';
import { MAX_NOTE } from '#src/practice/words.ts';
import { type FieldError, fieldError } from '#src/shared/errors.ts';
import type { Locale } from '#src/shared/locale.ts';

/** The most characters of HTML; only an attack grows this much. */
const MAX_HTML = 40 * MAX_NOTE;

/** Renders the note of a check-in as a comment would be. */
export function renderNote(note: string, locale: Locale): { note: string; html: string } {
  if (note.trim() === '') return { note: '', html: '' };
  return { note, html: renderText(note, locale, '/note') };
}

/** Renders a text of at most `MAX_NOTE` characters; `pointer` is its field. */
export function renderText(text: string, locale: Locale, pointer: string): string {
  const { html } = renderMarkdown(text, { locale, small: true, trusted: false });
  if (html.length > MAX_HTML) throw fieldError(pointer, 'too_big_text', { maximum: MAX_NOTE });
  return html;
}

/** The errors of pictures that are not images of the person's own. */
export function pictureErrors(pictures: readonly string[], own: readonly { id: string }[]): FieldError[] {
  const known = new Set(own.map(({ id }) => id));
  return pictures.flatMap((id, at) =>
    known.has(id) ? [] : [{ pointer: `/pictures/${at}`, code: 'not_own_image' }],
  );
}
