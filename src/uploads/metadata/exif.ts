import { startsWith, uint16, uint16LittleEndian, uint32, uint32LittleEndian } from '#src/uploads/bytes.ts';

/** How a camera was held, as in Exif: 1 is upright, from 5 on the image is displayed rotated by 90 degrees. */
export type Orientation = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

const ORIENTATION_TAG = 0x0112;
const ENTRY_BYTES = 12;

/** Reads the orientation from an Exif block that starts with its TIFF header. Returns 1 where there is none. */
export function readOrientation(tiff: Uint8Array): Orientation {
  const isLittleEndian = startsWith(tiff, 'II');
  const short = isLittleEndian ? uint16LittleEndian : uint16;
  const long = isLittleEndian ? uint32LittleEndian : uint32;
  const directory = long(tiff, 4);
  const entries = short(tiff, directory);
  for (let index = 0; index < entries; index += 1) {
    const entry = directory + 2 + index * ENTRY_BYTES;
    if (entry + ENTRY_BYTES > tiff.length) return 1;
    if (short(tiff, entry) === ORIENTATION_TAG) return toOrientation(short(tiff, entry + 8));
  }
  return 1;
}

function toOrientation(value: number): Orientation {
  return value >= 1 && value <= 8 ? (value as Orientation) : 1;
}

/** Writes an Exif block, from its TIFF header on, that has an orientation and nothing else. */
export function writeOrientation(orientation: Orientation): Uint8Array {
  return new Uint8Array([
    ...[0x4d, 0x4d, 0, 0x2a, 0, 0, 0, 8],
    ...[0, 1],
    ...[ORIENTATION_TAG >> 8, ORIENTATION_TAG & 0xff, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0],
    ...[0, 0, 0, 0],
  ]);
}
