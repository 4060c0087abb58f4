import type { Note } from '#src/imports/notes.ts';
import { cutText, toLine } from '#src/shared/text.ts';

/** A text as a field of one line takes it: without breaks, control characters and changes of direction, and not too long. */
export function mendLine(field: string, text: string, max: number): { text: string; notes: Note[] } {
  const line = toLine(text).replace(/\s+/g, ' ');
  const isLong = line.length > max;
  const isMended = toLine(text) !== text.trim();
  return {
    text: isLong ? `${cutText(line, max - 1).trimEnd()}…` : line,
    notes: [
      ...(isMended ? [{ code: 'made_one_line' as const, detail: field }] : []),
      ...(isLong ? [{ code: 'cut' as const, detail: `${field}: ${max} characters` }] : []),
    ],
  };
}
