import type { Canvas } from '#src/drawing/canvas.ts';
import { concatBytes } from '#src/shared/concat-bytes.ts';
import { crc32 } from '#src/shared/crc32.ts';

const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
const PALETTE = 3;
const TRUE_COLOUR = 2;

/** Writes the pixels as a PNG file: with a palette, a third of the size, as long as there are at most 256 colours. */
export async function toPng(canvas: Canvas): Promise<Uint8Array<ArrayBuffer>> {
  const { width, height } = canvas;
  const indexed = toIndexed(canvas);
  const header = new DataView(new ArrayBuffer(13));
  header.setUint32(0, width);
  header.setUint32(4, height);
  header.setUint8(8, 8);
  header.setUint8(9, indexed ? PALETTE : TRUE_COLOUR);
  const rows = indexed?.rows ?? toRows(canvas);
  return concatBytes([
    SIGNATURE,
    chunk('IHDR', new Uint8Array(header.buffer)),
    ...(indexed ? [chunk('PLTE', indexed.palette)] : []),
    chunk('IDAT', await compress(rows)),
    chunk('IEND', new Uint8Array()),
  ]);
}

type Indexed = { palette: Uint8Array; rows: Uint8Array };

/** The rows as indexes of colours, each after a byte for its filter (none); null when there are too many colours. */
function toIndexed({ width, height, pixels }: Canvas): Indexed | null {
  const colours = new Map<number, number>();
  const rows = new Uint8Array((width + 1) * height);
  let [last, index] = [-1, 0];
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      const colour = pixels[row * width + column] ?? 0;
      // Most pixels are like their neighbour.
      if (colour !== last) {
        index = colours.get(colour) ?? colours.size;
        if (index > 255) return null;
        colours.set(colour, index);
        last = colour;
      }
      rows[row * (width + 1) + column + 1] = index;
    }
  }
  return { palette: Uint8Array.from([...colours.keys()].flatMap(bytesOf)), rows };
}

function toRows({ width, height, pixels }: Canvas): Uint8Array {
  const rows = new Uint8Array((width * 3 + 1) * height);
  pixels.forEach((colour, at) => {
    const row = Math.floor(at / width);
    rows.set(bytesOf(colour), at * 3 + row + 1);
  });
  return rows;
}

function bytesOf(colour: number): [number, number, number] {
  return [colour >> 16, (colour >> 8) & 255, colour & 255];
}

/** The zlib format, which the platform calls `deflate`. */
async function compress(bytes: Uint8Array): Promise<Uint8Array> {
  const stream = new Blob([bytes as Uint8Array<ArrayBuffer>])
    .stream()
    .pipeThrough(new CompressionStream('deflate'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const whole = new Uint8Array(data.length + 12);
  const view = new DataView(whole.buffer);
  view.setUint32(0, data.length);
  whole.set(new TextEncoder().encode(type), 4);
  whole.set(data, 8);
  view.setUint32(data.length + 8, crc32(whole.subarray(4, data.length + 8)));
  return whole;
}
