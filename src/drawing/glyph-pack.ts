import type { Glyph, GlyphPoint } from '#src/drawing/glyph.ts';

/**
 * A pack is a file with glyphs, which are read one by one: the number of glyphs (2 bytes), the code point and the offset of
 * each (4 bytes each), then the glyphs. Their numbers have as many bytes as they need, seven bits in each.
 */
export function encodePack(glyphs: ReadonlyMap<number, Glyph>): Uint8Array {
  const directory = new DataView(new ArrayBuffer(2 + glyphs.size * 8));
  directory.setUint16(0, glyphs.size);
  const data: number[] = [];
  [...glyphs].forEach(([codePoint, glyph], index) => {
    directory.setUint32(2 + index * 8, codePoint);
    directory.setUint32(6 + index * 8, directory.byteLength + data.length);
    writeGlyph(data, glyph);
  });
  return Uint8Array.from([...new Uint8Array(directory.buffer), ...data]);
}

function writeGlyph(data: number[], { advance, contours }: Glyph): void {
  write(data, advance);
  write(data, contours.length);
  let [x, y] = [0, 0];
  for (const contour of contours) {
    write(data, contour.length);
    for (const point of contour) {
      write(data, fold(point.x - x) * 2 + (point.isOn ? 1 : 0));
      write(data, fold(point.y - y));
      ({ x, y } = point);
    }
  }
}

function write(data: number[], value: number): void {
  let rest = value;
  for (; rest > 127; rest >>= 7) data.push((rest & 127) | 128);
  data.push(rest);
}

/** Writes small negative numbers as small positive ones: 0, -1, 1, -2 … become 0, 1, 2, 3 … */
function fold(value: number): number {
  return value < 0 ? -2 * value - 1 : 2 * value;
}

function unfold(value: number): number {
  return value & 1 ? -(value + 1) / 2 : value / 2;
}

/** Returns a glyph of a pack; null when the pack has no such letter. */
export function readGlyph(pack: Uint8Array, codePoint: number): Glyph | null {
  const view = new DataView(pack.buffer, pack.byteOffset, pack.byteLength);
  for (let index = view.getUint16(0) - 1; index >= 0; index--) {
    if (view.getUint32(2 + index * 8) === codePoint) return decodeGlyph(pack, view.getUint32(6 + index * 8));
  }
  return null;
}

function decodeGlyph(pack: Uint8Array, offset: number): Glyph {
  let at = offset;
  const next = () => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = pack[at++] ?? 0;
      value |= (byte & 127) << shift;
      if (byte < 128) return value;
    }
  };
  const advance = next();
  let [x, y] = [0, 0];
  const contours = Array.from({ length: next() }, () =>
    Array.from({ length: next() }, (): GlyphPoint => {
      const step = next();
      x += unfold(step >> 1);
      y += unfold(next());
      return { x, y, isOn: (step & 1) === 1 };
    }),
  );
  return { advance, contours };
}
