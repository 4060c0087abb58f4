import { concatBytes } from '#src/shared/concat-bytes.ts';
import { fourLetters } from '#src/uploads/bytes.ts';
import { type Item, readItemPlaces, withoutItems } from '#src/uploads/metadata/avif-items.ts';
import { type Box, readBoxes, readId } from '#src/uploads/metadata/boxes.ts';
import type { Stripped } from '#src/uploads/metadata/stripped.ts';

const METADATA_ITEMS = new Set(['Exif', 'mime', 'uri ']);
const METADATA_BOXES = new Set(['uuid', 'udta']);
const CONTAINERS = new Set(['moov', 'trak', 'mdia', 'minf', 'stbl']);
const FULL_BOX_HEADER = 4;

/**
 * Removes metadata from an AVIF: the Exif and XMP items with their data, and the boxes of users and makers. Each is replaced
 * by nothing of the same length, since images are found by their place in the file. The orientation is a property of the
 * image there and stays.
 */
export function stripAvif(original: Uint8Array): Stripped {
  const bytes = original.slice();
  const top = readBoxes(bytes, 0, bytes.length);
  for (const box of top) {
    if (box.kind === 'meta') stripItems(bytes, box);
    else clearMetadataBoxes(bytes, box);
  }
  const isAnimated = top.some(({ kind }) => kind === 'moov');
  return { bytes, orientation: 1, isAnimated };
}

function clearMetadataBoxes(bytes: Uint8Array, box: Box): void {
  if (METADATA_BOXES.has(box.kind) || box.kind === 'meta') clearBox(bytes, box);
  else if (CONTAINERS.has(box.kind)) {
    for (const child of readBoxes(bytes, box.body, box.end)) clearMetadataBoxes(bytes, child);
  }
}

/** Turns a box into one that is skipped, with zeros in it. */
function clearBox(bytes: Uint8Array, box: Box): void {
  bytes.set(new TextEncoder().encode('free'), box.start + 4);
  bytes.fill(0, box.body, box.end);
}

function stripItems(bytes: Uint8Array, meta: Box): void {
  const first = meta.body + FULL_BOX_HEADER;
  const children = readBoxes(bytes, first, meta.end);
  const items = readMetadataItems(bytes, children);
  if (items.size === 0) return;
  for (const { from, to } of readItemPlaces(bytes, children, items)) bytes.fill(0, from, to);
  const kept = children.map((child) => withoutItems(bytes, child, items));
  const removed = meta.end - first - kept.reduce((sum, part) => sum + part.length, 0);
  bytes.set(concatBytes([...kept, emptyBox(removed)]), first);
}

/** Returns the ids of the items that have metadata. */
function readMetadataItems(bytes: Uint8Array, children: readonly Box[]): Set<Item> {
  const list = children.find(({ kind }) => kind === 'iinf');
  if (!list) return new Set();
  const start = list.body + FULL_BOX_HEADER + (bytes[list.body] === 0 ? 2 : 4);
  const metadata = readBoxes(bytes, start, list.end).filter((entry) => {
    const isLong = bytes[entry.body] === 3;
    return METADATA_ITEMS.has(fourLetters(bytes, entry.body + FULL_BOX_HEADER + (isLong ? 6 : 4)));
  });
  return new Set(
    metadata.map((entry) => readId(bytes, entry.body + FULL_BOX_HEADER, bytes[entry.body] === 3)),
  );
}

function emptyBox(length: number): Uint8Array {
  const box = new Uint8Array(length);
  new DataView(box.buffer).setUint32(0, length);
  box.set(new TextEncoder().encode('free'), 4);
  return box;
}
