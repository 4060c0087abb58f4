import type { Note } from '#src/imports/notes.ts';

/** A text as a field of one line takes it: without line ends, tabs and other control characters, and not too long. */
export function toLine(field: string, text: string, max: number): { text: string; notes: Note[] } {
  const line = text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  const isLong = line.length > max;
  const isMended = /[\n\r\t]|\p{Cc}/u.test(text.trim());
  return {
    text: isLong
      ? `${line
          .slice(0, max - 1)
          .replace(/\p{Cs}$/u, '')
          .trimEnd()}…`
      : line,
    notes: [
      ...(isMended ? [{ code: 'made_one_line' as const, detail: field }] : []),
      ...(isLong ? [{ code: 'cut' as const, detail: `${field}: ${max} characters` }] : []),
    ],
  };
}
