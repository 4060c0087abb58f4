import { fourLetters, uint16, uint32 } from '#src/uploads/bytes.ts';

/** A box of a file in the ISO base media format (ISO/IEC 14496-12). `start` and `end` include its header, `body` follows it. */
export type Box = { kind: string; start: number; body: number; end: number };

/** How many boxes may be beside one another; an image has a few dozen. */
const MOST_BOXES = 10_000;

/** Lists the boxes between two places of a file. Throws a `RangeError` when one does not fit, and for far too many. */
export function readBoxes(bytes: Uint8Array, from: number, to: number): Box[] {
  const boxes: Box[] = [];
  for (let at = from; at + 8 <= to; ) {
    const box = readBox(bytes, at, to);
    if (box.end > to || box.end < box.body) throw new RangeError(`a box at ${at} does not fit`);
    if (boxes.push(box) > MOST_BOXES) throw new RangeError('too many boxes');
    at = box.end;
  }
  return boxes;
}

function readBox(bytes: Uint8Array, at: number, to: number): Box {
  const size = uint32(bytes, at);
  const kind = fourLetters(bytes, at + 4);
  if (size === 0) return { kind, start: at, body: at + 8, end: to };
  if (size !== 1) return { kind, start: at, body: at + 8, end: at + size };
  const long = uint32(bytes, at + 8) * 2 ** 32 + uint32(bytes, at + 12);
  return { kind, start: at, body: at + 16, end: at + long };
}

/** Reads whole numbers of a given width, one after another, up to a place. Throws a `RangeError` beyond it. */
export function numberReader(bytes: Uint8Array, start: number, end: number) {
  let at = start;
  return {
    /** Returns the next number of 0, 1, 2, 4 or 8 bytes. One of 0 bytes is 0. */
    next(width: number): number {
      if (at + width > end) throw new RangeError(`a number at ${at} does not fit`);
      let value = 0;
      for (let index = 0; index < width; index += 1) value = value * 256 + (bytes[at + index] ?? 0);
      at += width;
      return value;
    },
    /** Reads a list of so many items. Several items without bytes do not fit. */
    list<T>(count: number, read: () => T): T[] {
      const items: T[] = [];
      while (items.length < count) {
        const before = at;
        items.push(read());
        if (at === before && count > 1) throw new RangeError(`a list at ${at} does not fit`);
      }
      return items;
    },
    get at() {
      return at;
    },
  };
}

/** Reads the id at a place: of 2 bytes in the first version of a box, of 4 in a later one. */
export function readId(bytes: Uint8Array, at: number, isLong: boolean): number {
  return isLong ? uint32(bytes, at) : uint16(bytes, at);
}
