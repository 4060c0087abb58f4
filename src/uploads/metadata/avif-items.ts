import { concatBytes } from '#src/shared/concat-bytes.ts';
import { type Box, numberReader, readBoxes, readId } from '#src/uploads/metadata/boxes.ts';

/** The id of an item of an AVIF. */
export type Item = number;

const FULL_BOX_HEADER = 4;

type Extent = { from: number; length: number };
/** An item's entry in the box `iloc`. `method` 0: places in the file, 1: places in the box `idat`. */
type Location = { id: Item; method: number; extents: Extent[]; start: number; end: number };

/** Returns where the data of some items is in the file. */
export function readItemPlaces(
  bytes: Uint8Array,
  children: readonly Box[],
  items: ReadonlySet<Item>,
): { from: number; to: number }[] {
  const locations = children.find(({ kind }) => kind === 'iloc');
  const data = children.find(({ kind }) => kind === 'idat')?.body ?? 0;
  if (!locations) return [];
  return readLocations(bytes, locations)
    .filter(({ id }) => items.has(id))
    .flatMap(({ method, extents }) =>
      extents.map(({ from, length }) => {
        const start = method === 1 ? data + from : from;
        return { from: start, to: start + length };
      }),
    );
}

/** Throws a `RangeError` for a box that announces more entries than it has: each would cost time and memory. */
function readLocations(bytes: Uint8Array, box: Box): Location[] {
  const version = bytes[box.body] ?? 0;
  const idWidth = version < 2 ? 2 : 4;
  const reader = numberReader(bytes, box.body + FULL_BOX_HEADER, box.end);
  const [sizes, more] = [reader.next(1), reader.next(1)];
  const [offsetWidth, lengthWidth, baseWidth] = [sizes >> 4, sizes & 15, more >> 4];
  const indexWidth = version === 0 ? 0 : more & 15;
  return reader.list(reader.next(idWidth), () => {
    const start = reader.at;
    const id = reader.next(idWidth);
    const method = version === 0 ? 0 : reader.next(2) & 15;
    reader.next(2);
    const base = reader.next(baseWidth);
    const extents = reader.list(reader.next(2), () => {
      reader.next(indexWidth);
      return { from: base + reader.next(offsetWidth), length: reader.next(lengthWidth) };
    });
    return { id, method, extents, start, end: reader.at };
  });
}

/** Returns the bytes of a box of an AVIF's `meta` without the entries of some items. */
export function withoutItems(bytes: Uint8Array, box: Box, items: ReadonlySet<Item>): Uint8Array {
  const version = bytes[box.body] ?? 0;
  switch (box.kind) {
    case 'iinf':
      return withoutEntries(bytes, box, {
        countAt: box.body + FULL_BOX_HEADER,
        countWidth: version === 0 ? 2 : 4,
        entries: readInfos(bytes, box, version),
        items,
      });
    case 'iloc':
      return withoutEntries(bytes, box, {
        countAt: box.body + FULL_BOX_HEADER + 2,
        countWidth: version < 2 ? 2 : 4,
        entries: readLocations(bytes, box),
        items,
      });
    case 'iref':
      return withoutEntries(bytes, box, {
        countAt: box.body + FULL_BOX_HEADER,
        countWidth: 0,
        entries: readReferences(bytes, box, version),
        items,
      });
    default:
      return bytes.slice(box.start, box.end);
  }
}

type Entry = { id: Item; start: number; end: number };

function readInfos(bytes: Uint8Array, box: Box, version: number): Entry[] {
  const first = box.body + FULL_BOX_HEADER + (version === 0 ? 2 : 4);
  return readBoxes(bytes, first, box.end).map(({ start, body, end }) => ({
    id: readId(bytes, body + FULL_BOX_HEADER, bytes[body] === 3),
    start,
    end,
  }));
}

function readReferences(bytes: Uint8Array, box: Box, version: number): Entry[] {
  return readBoxes(bytes, box.body + FULL_BOX_HEADER, box.end).map(({ start, body, end }) => ({
    id: readId(bytes, body, version > 0),
    start,
    end,
  }));
}

/** Writes a box again without the entries of some items: its size and its number of entries change with them. */
function withoutEntries(
  bytes: Uint8Array,
  box: Box,
  list: { countAt: number; countWidth: number; entries: readonly Entry[]; items: ReadonlySet<Item> },
): Uint8Array {
  const kept = list.entries.filter(({ id }) => !list.items.has(id));
  const head = bytes.slice(box.start, list.countAt + list.countWidth);
  const written = concatBytes([head, ...kept.map(({ start, end }) => bytes.subarray(start, end))]);
  writeNumber(written, 0, 4, written.length);
  writeNumber(written, list.countAt - box.start, list.countWidth, kept.length);
  return written;
}

function writeNumber(bytes: Uint8Array, at: number, width: number, value: number): void {
  for (let index = 0; index < width; index += 1) bytes[at + index] = value >>> (8 * (width - 1 - index));
}
