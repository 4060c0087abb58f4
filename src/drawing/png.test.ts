import { inflateSync } from 'node:zlib';
import { imageSize } from 'image-size';
import { expect, test } from 'vitest';
import { newCanvas } from '#src/drawing/canvas.ts';
import { toPng } from '#src/drawing/png.ts';

/** The data of a file's chunks, by their type. */
function chunksOf(png: Uint8Array): Record<string, Uint8Array> {
  const view = new DataView(png.buffer);
  const chunks: Record<string, Uint8Array> = {};
  for (let at = 8; at < png.length; at += view.getUint32(at) + 12) {
    const type = new TextDecoder().decode(png.subarray(at + 4, at + 8));
    chunks[type] = png.subarray(at + 8, at + 8 + view.getUint32(at));
  }
  return chunks;
}

test('a picture of few colours has a palette', async () => {
  const canvas = newCanvas(3, 2, '#102030');
  canvas.pixels[4] = 0xffffff;
  const png = await toPng(canvas);
  expect(imageSize(png)).toMatchObject({ type: 'png', width: 3, height: 2 });
  const { PLTE, IDAT, IEND } = chunksOf(png);
  expect([...(PLTE ?? [])]).toEqual([0x10, 0x20, 0x30, 255, 255, 255]);
  expect([...inflateSync(IDAT ?? new Uint8Array())]).toEqual([0, 0, 0, 0, 0, 0, 1, 0]);
  expect(IEND).toHaveLength(0);
  // The checksum of every end of a PNG file.
  expect([...png.slice(-4)]).toEqual([0xae, 0x42, 0x60, 0x82]);
});

test('a picture of many colours has them in its pixels', async () => {
  const canvas = newCanvas(20, 20, '#000000');
  canvas.pixels.forEach((_, at) => {
    canvas.pixels[at] = at * 1_000;
  });
  const { PLTE, IDAT } = chunksOf(await toPng(canvas));
  expect(PLTE).toBeUndefined();
  const rows = inflateSync(IDAT ?? new Uint8Array());
  expect(rows).toHaveLength(20 * 61);
  expect([...rows.subarray(61 + 1, 61 + 4)]).toEqual([0x00, 0x4e, 0x20]);
});
