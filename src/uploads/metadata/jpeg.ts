import { concatBytes } from '#src/shared/concat-bytes.ts';
import { byteCollector, startsWith, uint16 } from '#src/uploads/bytes.ts';
import { type Orientation, readOrientation, writeOrientation } from '#src/uploads/metadata/exif.ts';
import type { Stripped } from '#src/uploads/metadata/stripped.ts';

const EXIF = 'Exif\0\0';
const START_OF_SCAN = 0xda;
const END_OF_IMAGE = 0xd9;

/**
 * Removes metadata from a JPEG: Exif, XMP, IPTC, comments, makers' segments, and all that follows the end of the image, where
 * phones append further pictures. What decoding needs stays: JFIF, the colour profile and Adobe's colour transform.
 */
export function stripJpeg(bytes: Uint8Array): Stripped {
  const kept = byteCollector(bytes.length + 2);
  kept.push(bytes.subarray(0, 2));
  let orientation: Orientation = 1;
  for (let at = 2; at + 4 <= bytes.length; ) {
    const marker = bytes[at + 1];
    // Any number of fill bytes may be before a marker.
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === END_OF_IMAGE) break;
    const end = at + 2 + uint16(bytes, at + 2);
    const segment = bytes.subarray(at, end);
    if (marker === 0xe1 && startsWith(segment, EXIF, 4)) orientation = readOrientation(segment.subarray(10));
    if (marker === START_OF_SCAN) {
      const scanEnd = endOfScan(bytes, end);
      kept.push(bytes.subarray(at, scanEnd));
      at = scanEnd;
      continue;
    }
    if (isNeeded(segment)) kept.push(segment);
    at = end;
  }
  kept.push(new Uint8Array([0xff, END_OF_IMAGE]));
  return { bytes: kept.joined(), orientation, isAnimated: false };
}

function isNeeded(segment: Uint8Array): boolean {
  const marker = segment[1] ?? 0;
  if (marker === 0xe0) return startsWith(segment, 'JFIF\0', 4);
  if (marker === 0xe2) return startsWith(segment, 'ICC_PROFILE\0', 4);
  if (marker === 0xee) return startsWith(segment, 'Adobe', 4);
  const isApplication = marker >= 0xe0 && marker <= 0xef;
  return !isApplication && marker !== 0xfe;
}

/** Returns where the data of a scan ends: before a marker that is neither an escaped byte nor a restart. */
function endOfScan(bytes: Uint8Array, start: number): number {
  for (let at = bytes.indexOf(0xff, start); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1] ?? 0;
    const isData = next === 0 || next === 0xff || (next >= 0xd0 && next <= 0xd7);
    if (!isData) return at;
  }
  return bytes.length;
}

/** Returns a JPEG with a segment that has its orientation alone. */
export function orientJpeg(bytes: Uint8Array, orientation: Orientation): Uint8Array {
  const tiff = writeOrientation(orientation);
  const length = 2 + EXIF.length + tiff.length;
  const head = new Uint8Array([0xff, 0xe1, length >> 8, length & 0xff, ...new TextEncoder().encode(EXIF)]);
  return concatBytes([bytes.subarray(0, 2), head, tiff, bytes.subarray(2)]);
}
