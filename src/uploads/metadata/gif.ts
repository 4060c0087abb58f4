import { byteCollector, startsWith } from '#src/uploads/bytes.ts';
import { afterSubBlocks, colourTableSize } from '#src/uploads/gif-blocks.ts';
import type { Stripped } from '#src/uploads/metadata/stripped.ts';

const TRAILER = 0x3b;
const IMAGE = 0x2c;
const EXTENSION = 0x21;
const GRAPHIC_CONTROL = 0xf9;
const APPLICATION = 0xff;
/** The extensions of applications that say how often an animation runs and which colours it has. */
const NEEDED_APPLICATIONS = ['NETSCAPE2.0', 'ANIMEXTS1.0', 'ICCRGBG1012'];

/** Removes metadata from a GIF: comments, XMP and other extensions of applications, and what follows its end. */
export function stripGif(bytes: Uint8Array): Stripped {
  const header = 13 + colourTableSize(bytes[10]);
  const kept = byteCollector(bytes.length + 1);
  kept.push(bytes.subarray(0, header));
  let frames = 0;
  for (let at = header; at < bytes.length && bytes[at] !== TRAILER; ) {
    const end = endOfBlock(bytes, at);
    const block = bytes.subarray(at, end);
    if (block[0] === IMAGE) frames += 1;
    if (isNeeded(block)) kept.push(block);
    at = end;
  }
  kept.push(new Uint8Array([TRAILER]));
  return { bytes: kept.joined(), orientation: 1, isAnimated: frames > 1 };
}

function endOfBlock(bytes: Uint8Array, at: number): number {
  if (bytes[at] === EXTENSION) return afterSubBlocks(bytes, at + 2);
  if (bytes[at] === IMAGE) return afterSubBlocks(bytes, at + 11 + colourTableSize(bytes[at + 9]));
  return bytes.length;
}

function isNeeded(block: Uint8Array): boolean {
  if (block[0] === IMAGE) return true;
  if (block[1] === GRAPHIC_CONTROL) return true;
  return block[1] === APPLICATION && NEEDED_APPLICATIONS.some((name) => startsWith(block, name, 3));
}
