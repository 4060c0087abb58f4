import { uint32 } from '#src/uploads/bytes.ts';
import { type Box, readBoxes } from '#src/uploads/metadata/boxes.ts';

const FULL_BOX_HEADER = 4;

/**
 * Returns the size of an AVIF as displayed, from the properties of its items: the largest is the image, smaller ones are its
 * tiles. Throws a `RangeError` when it has none.
 */
export function measureAvif(bytes: Uint8Array): { width: number; height: number } {
  const properties = findProperties(bytes);
  const sizes = properties
    .filter(({ kind }) => kind === 'ispe')
    .map(({ body }) => ({
      width: uint32(bytes, body + FULL_BOX_HEADER),
      height: uint32(bytes, body + FULL_BOX_HEADER + 4),
    }))
    .sort((one, other) => other.width * other.height - one.width * one.height);
  const [size] = sizes;
  if (!size?.width || !size.height) throw new RangeError('an image without a size');
  const quarterTurns = properties
    .filter(({ kind }) => kind === 'irot')
    .reduce((sum, { body }) => sum + (bytes[body] ?? 0), 0);
  return quarterTurns % 2 === 1 ? { width: size.height, height: size.width } : size;
}

function findProperties(bytes: Uint8Array): Box[] {
  const within = (boxes: readonly Box[], kind: string, header = 0) =>
    boxes.filter((box) => box.kind === kind).flatMap((box) => readBoxes(bytes, box.body + header, box.end));
  const top = readBoxes(bytes, 0, bytes.length);
  return within(within(within(top, 'meta', FULL_BOX_HEADER), 'iprp'), 'ipco');
}
