import { decodeNamedCharacterReference } from 'decode-named-character-reference';
import { cutText, isVisible, toLine } from '#src/shared/text.ts';

export const MAX_TITLE = 200;

const REFERENCE = /&(?:#x([\da-f]{1,6})|#(\d{1,7})|([a-z][a-z\d]{1,31}));/gi;

/**
 * Returns the title of a page, as it stands in the HTML, as a line of text; null when nothing of it can be seen, or when it
 * was read in the wrong encoding.
 */
export function toTitleLine(source: string): string | null {
  const decoded = decodeReferences(source);
  if (decoded.includes('\ufffd')) return null;
  const line = toLine(decoded.replace(/\s+/g, ' '));
  return isVisible(line) ? cutText(line, MAX_TITLE).trim() : null;
}

function decodeReferences(source: string): string {
  return source.replace(REFERENCE, (whole, hexadecimal, decimal, name) => {
    if (name) return decodeNamedCharacterReference(name) || whole;
    return characterOf(Number.parseInt(hexadecimal ?? decimal, hexadecimal ? 16 : 10));
  });
}

/** HTML reads the numbers of control characters as Windows-1252, as old pages mean them. */
function characterOf(code: number): string {
  if (code >= 0x80 && code <= 0x9f) return new TextDecoder('windows-1252').decode(Uint8Array.of(code));
  const isCharacter = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return isCharacter ? String.fromCodePoint(code) : '\ufffd';
}
