import { byteCollector, fourLetters, uint32 } from '#src/uploads/bytes.ts';
import { type Orientation, readOrientation } from '#src/uploads/metadata/exif.ts';
import type { Stripped } from '#src/uploads/metadata/stripped.ts';

/** What decoding and colour need (PNG, third edition), and the frames of an animation. */
const NEEDED = new Set(
  'IHDR PLTE IDAT IEND tRNS cHRM gAMA iCCP sBIT sRGB cICP mDCV cLLI bKGD hIST pHYs sPLT acTL fcTL fdAT'.split(
    ' ',
  ),
);

/** Removes metadata from a PNG: texts, times, Exif, unknown chunks, and what follows its end. */
export function stripPng(bytes: Uint8Array): Stripped {
  const kept = byteCollector(bytes.length);
  kept.push(bytes.subarray(0, 8));
  let orientation: Orientation = 1;
  let isAnimated = false;
  for (let at = 8; at + 12 <= bytes.length; ) {
    const end = at + 12 + uint32(bytes, at);
    const kind = fourLetters(bytes, at + 4);
    if (NEEDED.has(kind)) kept.push(bytes.subarray(at, end));
    if (kind === 'eXIf') orientation = readOrientation(bytes.subarray(at + 8, end - 4));
    if (kind === 'acTL') isAnimated = true;
    if (kind === 'IEND') break;
    at = end;
  }
  return { bytes: kept.joined(), orientation, isAnimated };
}
