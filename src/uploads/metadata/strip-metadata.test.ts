import { describe, expect, test } from 'vitest';
import { readOrientation, writeOrientation } from '#src/uploads/metadata/exif.ts';
import { orientJpeg } from '#src/uploads/metadata/jpeg.ts';
import { stripMetadata } from '#src/uploads/metadata/strip-metadata.ts';
import type { MediaType } from '#src/uploads/model.ts';
import { inspectUpload } from '#src/uploads/rules.ts';
import { SAMPLES, toBytes } from '#src/uploads/samples.ts';
import { SAMPLES_WITH_METADATA } from '#src/uploads/samples-with-metadata.ts';

type Kind = keyof typeof SAMPLES_WITH_METADATA;

const KINDS: readonly [Kind, MediaType, { orientation: number; isAnimated: boolean }][] = [
  ['jpg', 'image/jpeg', { orientation: 6, isAnimated: false }],
  ['png', 'image/png', { orientation: 6, isAnimated: false }],
  ['webp', 'image/webp', { orientation: 6, isAnimated: false }],
  ['gif', 'image/gif', { orientation: 1, isAnimated: false }],
  ['avif', 'image/avif', { orientation: 1, isAnimated: false }],
  ['movingPng', 'image/png', { orientation: 1, isAnimated: true }],
  ['movingWebp', 'image/webp', { orientation: 6, isAnimated: true }],
  ['movingAvif', 'image/avif', { orientation: 1, isAnimated: true }],
];

const METADATA = /exif|xmp|taipei|secret|photoshop|gps/i;
/** Where the pixels of each kind of file begin, by the name of their chunk or box. */
const PIXELS: Record<string, string> = { png: 'IDAT', movingPng: 'fdAT', webp: 'VP8 ', movingWebp: 'ANMF' };

const asText = (bytes: Uint8Array) => String.fromCharCode(...bytes);

describe.each(KINDS)('the metadata of %s', (kind, mediaType, expected) => {
  const sample = SAMPLES_WITH_METADATA[kind];
  const stripped = stripMetadata(sample, mediaType);

  test('is there before, and gone after', () => {
    expect(asText(sample)).toMatch(METADATA);
    expect(asText(stripped.bytes)).not.toMatch(METADATA);
  });

  test('is removed without a change of the image', () => {
    expect(stripped).toMatchObject(expected);
    const oriented = kind === 'jpg' ? orientJpeg(stripped.bytes, 6) : stripped.bytes;
    expect(inspectUpload(oriented)).toEqual(inspectUpload(sample));
    const pixels = PIXELS[kind];
    if (pixels) expect(pixelsOf(stripped.bytes, pixels)).toBe(pixelsOf(sample, pixels));
  });

  test('is removed once: a file without it stays as it is', () => {
    expect(stripMetadata(stripped.bytes, mediaType).bytes).toEqual(stripped.bytes);
  });

  test('cannot be hidden behind the end of the file', () => {
    const bytes = new Uint8Array([...sample, ...(mediaType === 'image/avif' ? [] : toBytes('GPS'))]);
    expect(asText(stripMetadata(bytes, mediaType).bytes)).not.toMatch(METADATA);
  });
});

/** Returns the data of the first chunk of a name, up to 64 bytes. */
function pixelsOf(bytes: Uint8Array, name: string): string {
  const text = asText(bytes);
  return text.slice(text.indexOf(name), text.indexOf(name) + 64);
}

test('a photo followed by a second one with its own place loses the second', () => {
  const { jpg } = SAMPLES_WITH_METADATA;
  const { bytes } = stripMetadata(new Uint8Array([...SAMPLES.jpg, ...jpg]), 'image/jpeg');
  expect(asText(bytes)).not.toMatch(METADATA);
  expect(bytes.length).toBeLessThanOrEqual(SAMPLES.jpg.length);
});

test('a box that does not fit is a broken file', () => {
  const bytes = SAMPLES_WITH_METADATA.avif.slice();
  const list = asText(bytes).indexOf('iinf') - 4;
  new DataView(bytes.buffer).setUint32(list, 0xffffff);
  expect(() => stripMetadata(bytes, 'image/avif')).toThrow();
});

test.each([
  ['two billion items', { at: 4, bytes: [2] }, { at: 10, bytes: [0x7f, 0xff, 0xff, 0xff] }],
  ['65 535 extents without bytes', { at: 8, bytes: [0, 0] }, { at: 16, bytes: [0xff, 0xff, 0xff, 0xff] }],
])('a list of %s is a broken file, and nobody counts it', (_, ...changes) => {
  const bytes = SAMPLES_WITH_METADATA.avif.slice();
  const locations = asText(bytes).indexOf('iloc');
  for (const change of changes) bytes.set(change.bytes, locations + change.at);
  expect(() => stripMetadata(bytes, 'image/avif')).toThrow();
});

test('far too many boxes are a broken file', () => {
  const empty = [0, 0, 0, 8, ...toBytes('free')];
  const boxes = Array.from({ length: 20_000 }, () => empty).flat();
  expect(() => stripMetadata(new Uint8Array([...SAMPLES.avif, ...boxes]), 'image/avif')).toThrow();
});

test.each([1, 2, 3, 4, 5, 6, 7, 8] as const)('orientation %i is read as it was written', (orientation) => {
  expect(readOrientation(writeOrientation(orientation))).toBe(orientation);
});

test('documents and drawings stay as they came', () => {
  expect(stripMetadata(SAMPLES.svg, 'image/svg+xml').bytes).toBe(SAMPLES.svg);
  expect(stripMetadata(SAMPLES.pdf, 'application/pdf').bytes).toBe(SAMPLES.pdf);
});
