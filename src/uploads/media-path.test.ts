import { expect, test } from 'vitest';
import {
  mediaPath,
  parseMediaName,
  parseVariant,
  toKnownImages,
  uploadIdOf,
  variantPath,
} from '#src/uploads/media-path.ts';

const ID = '019a9f2e-5b7c-7a10-8f3e-2d1c0b9a8f7e';

test('a path names the file and its kind, and can be parsed', () => {
  expect(mediaPath(ID, 'image/jpeg')).toBe(`/media/${ID}.jpg`);
  expect(parseMediaName(`${ID}.jpg`)).toEqual({ id: ID, ending: 'jpg' });
  expect(uploadIdOf(`/media/${ID}.jpg`)).toBe(ID);
  expect(parseVariant(ID, '480.webp')).toEqual({ id: ID, width: 480 });
});

test('no other name is parsed', () => {
  expect(parseMediaName('../secret.png')).toBeNull();
  expect(parseMediaName(ID)).toBeNull();
  expect(parseVariant(ID, '481.webp')).toBeNull();
  expect(parseVariant('x', '480.webp')).toBeNull();
  expect(uploadIdOf(`https://elsewhere.example/media/${ID}.png`)).toBeNull();
});

test('an image gets its size, and smaller copies to choose from when it is wide', () => {
  const wide = `/media/${ID}.png`;
  const known = toKnownImages(
    [wide, 'https://elsewhere.example/a.png'],
    [{ id: ID, mediaType: 'image/png', width: 1000, height: 500 }],
  );
  expect([...known]).toEqual([
    [
      wide,
      {
        width: 1000,
        height: 500,
        srcset: `${variantPath(ID, 480)} 480w, ${variantPath(ID, 960)} 960w, ${wide} 1000w`,
      },
    ],
  ]);
});

test('a small image and an SVG get their size only', () => {
  const source = `/media/${ID}.svg`;
  const rows = [{ id: ID, mediaType: 'image/svg+xml', width: 2000, height: 500 }];
  expect(toKnownImages([source], rows).get(source)).toEqual({ width: 2000, height: 500 });
});
