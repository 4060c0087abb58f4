import { fourLetters, startsWith, uint32 } from '#src/uploads/bytes.ts';
import type { MediaType } from '#src/uploads/model.ts';

/**
 * Returns the type of a file, from its first bytes alone: neither the name nor the declared type counts. Returns null for a
 * type that is not accepted. The signature must be at the very start: an image after something else is not an image.
 */
export function sniffMediaType(bytes: Uint8Array): MediaType | null {
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'image/png';
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return 'image/jpeg';
  if (startsWith(bytes, 'GIF87a') || startsWith(bytes, 'GIF89a')) return 'image/gif';
  if (startsWith(bytes, 'RIFF') && startsWith(bytes, 'WEBP', 8)) return 'image/webp';
  if (startsWith(bytes, 'ftyp', 4) && hasAvifBrand(bytes)) return 'image/avif';
  if (startsWith(bytes, '%PDF-')) return 'application/pdf';
  return findSvgRoot(bytes) === null ? null : 'image/svg+xml';
}

function hasAvifBrand(bytes: Uint8Array): boolean {
  const end = Math.min(uint32(bytes, 0), 256);
  for (let at = 8; at < end; at += 4) {
    const brand = fourLetters(bytes, at);
    if (brand === 'avif' || brand === 'avis') return true;
  }
  return false;
}

const PROLOG_LIMIT = 64 * 1024;

/**
 * Returns the text of an SVG from its root element on, or null when the file is none. Only a byte order mark, the XML
 * declaration, comments and a document type may be before `<svg`.
 */
export function findSvgRoot(bytes: Uint8Array): string | null {
  const text = new TextDecoder().decode(bytes.subarray(0, PROLOG_LIMIT));
  let at = 0;
  while (at < text.length) {
    const rest = text.slice(at, at + 10);
    if (/^\s/.test(rest)) at += 1;
    else if (rest.startsWith('<?')) at = after(text, '?>', at);
    else if (rest.startsWith('<!--')) at = after(text, '-->', at);
    else if (/^<!doctype/i.test(rest)) at = afterDoctype(text, at);
    else return /^<svg[\s>]/.test(rest) ? text.slice(at) : null;
  }
  return null;
}

function after(text: string, end: string, at: number): number {
  const found = text.indexOf(end, at);
  return found === -1 ? text.length : found + end.length;
}

/** Returns where a document type ends. It may have declarations in brackets. */
function afterDoctype(text: string, at: number): number {
  const close = text.indexOf('>', at);
  const bracket = text.indexOf('[', at);
  return bracket === -1 || close < bracket
    ? after(text, '>', at)
    : after(text, '>', after(text, ']', bracket));
}
