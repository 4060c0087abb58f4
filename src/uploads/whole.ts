import { fourLetters, startsWith, uint16, uint32, uint32LittleEndian } from '#src/uploads/bytes.ts';
import { afterSubBlocks, colourTableSize } from '#src/uploads/gif-blocks.ts';
import type { MediaType } from '#src/uploads/model.ts';

/** Whether a file is complete: it has the end that its kind must have. What follows that end does not matter. */
export function isWhole(bytes: Uint8Array, mediaType: MediaType): boolean {
  switch (mediaType) {
    case 'image/png':
      return hasPngEnd(bytes);
    case 'image/jpeg':
      return hasJpegEnd(bytes);
    case 'image/webp':
      return uint32LittleEndian(bytes, 4) + 8 <= bytes.length + 1;
    case 'image/gif':
      return hasGifEnd(bytes);
    case 'image/avif':
      return hasWholeBoxes(bytes);
    case 'application/pdf':
      return endsWithText(bytes, '%%EOF');
    case 'image/svg+xml':
      return endsWithText(bytes, '</svg>') || endsWithText(bytes, '/>');
  }
}

function hasPngEnd(bytes: Uint8Array): boolean {
  for (let at = 8; at + 12 <= bytes.length; at += uint32(bytes, at) + 12) {
    if (fourLetters(bytes, at + 4) === 'IEND') return true;
  }
  return false;
}

/** Walks the segments to the image data, in which the end marker cannot occur by chance. */
function hasJpegEnd(bytes: Uint8Array): boolean {
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    if (bytes[at + 1] === 0xda) return indexOfPair(bytes, 0xff, 0xd9, at) !== -1;
    at += bytes[at + 1] === 0xff ? 1 : 2 + uint16(bytes, at + 2);
  }
  return false;
}

function indexOfPair(bytes: Uint8Array, first: number, second: number, from: number): number {
  for (let at = bytes.indexOf(first, from); at !== -1; at = bytes.indexOf(first, at + 1)) {
    if (bytes[at + 1] === second) return at;
  }
  return -1;
}

/** Walks the blocks of a GIF to its trailer. */
function hasGifEnd(bytes: Uint8Array): boolean {
  let at = 13 + colourTableSize(bytes[10]);
  while (at < bytes.length) {
    const block = bytes[at];
    if (block === 0x3b) return true;
    if (block === 0x21) at = afterSubBlocks(bytes, at + 2);
    else if (block === 0x2c) at = afterSubBlocks(bytes, at + 11 + colourTableSize(bytes[at + 9]));
    else return false;
  }
  return false;
}

function hasWholeBoxes(bytes: Uint8Array): boolean {
  let at = 0;
  while (at + 8 <= bytes.length) {
    const size = uint32(bytes, at);
    if (size === 0) return true;
    if (size < 8) return size === 1;
    at += size;
  }
  return at === bytes.length;
}

function endsWithText(bytes: Uint8Array, text: string): boolean {
  for (let at = bytes.length - text.length; at >= 0 && at > bytes.length - 2048; at -= 1) {
    if (startsWith(bytes, text, at)) return true;
  }
  return false;
}
