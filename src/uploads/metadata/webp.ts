import { concatBytes } from '#src/shared/concat-bytes.ts';
import { byteCollector, fourLetters, startsWith, uint32LittleEndian } from '#src/uploads/bytes.ts';
import { type Orientation, readOrientation } from '#src/uploads/metadata/exif.ts';
import type { Stripped } from '#src/uploads/metadata/stripped.ts';

const NEEDED = new Set(['VP8 ', 'VP8L', 'VP8X', 'ANIM', 'ANMF', 'ALPH', 'ICCP']);
/** The flags of `VP8X` that announce Exif and XMP. */
const METADATA_FLAGS = 0x08 | 0x04;
const HEADER_BYTES = 12;

/** Removes metadata from a WebP: Exif, XMP, unknown chunks, and what follows its end. */
export function stripWebp(bytes: Uint8Array): Stripped {
  const kept = byteCollector(bytes.length);
  let orientation: Orientation = 1;
  let isAnimated = false;
  const fileEnd = Math.min(uint32LittleEndian(bytes, 4) + 8, bytes.length);
  for (let at = HEADER_BYTES; at + 8 <= fileEnd; ) {
    const kind = fourLetters(bytes, at);
    const size = uint32LittleEndian(bytes, at + 4);
    const end = at + 8 + size + (size % 2);
    const chunk = bytes.subarray(at, Math.min(end, fileEnd));
    if (NEEDED.has(kind)) kept.push(kind === 'VP8X' ? withoutFlags(chunk) : chunk);
    if (kind === 'EXIF') orientation = readOrientation(tiffOf(chunk.subarray(8)));
    if (kind === 'ANIM') isAnimated = true;
    at = end;
  }
  return { bytes: toRiff(kept.joined()), orientation, isAnimated };
}

function withoutFlags(chunk: Uint8Array): Uint8Array {
  const copy = chunk.slice();
  copy[8] = (copy[8] ?? 0) & ~METADATA_FLAGS;
  return copy;
}

/** Some writers repeat the header that Exif has in a JPEG. */
function tiffOf(exif: Uint8Array): Uint8Array {
  return startsWith(exif, 'Exif\0\0') ? exif.subarray(6) : exif;
}

function toRiff(body: Uint8Array): Uint8Array {
  const header = new Uint8Array(HEADER_BYTES);
  header.set(new TextEncoder().encode('RIFF'));
  new DataView(header.buffer).setUint32(4, body.length + 4, true);
  header.set(new TextEncoder().encode('WEBP'), 8);
  return concatBytes([header, body]);
}
