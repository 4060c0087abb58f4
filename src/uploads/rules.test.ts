import { describe, expect, test } from 'vitest';
import { AppError } from '#src/shared/errors.ts';
import { MAX_UPLOAD_BYTES } from '#src/uploads/model.ts';
import { checkRoom, cleanFileName, inspectUpload, MAX_FILES } from '#src/uploads/rules.ts';
import { SAMPLES, toBytes } from '#src/uploads/samples.ts';
import { SAMPLES_WITH_METADATA } from '#src/uploads/samples-with-metadata.ts';

const refusal = (bytes: Uint8Array) => {
  try {
    inspectUpload(bytes);
  } catch (error) {
    if (error instanceof AppError) return error.fields[0]?.code ?? error.code;
    throw error;
  }
  return 'kept';
};

const join = (...parts: Uint8Array[]) => new Uint8Array(parts.flatMap((part) => [...part]));

describe('a file', () => {
  test.each([
    ['png', 'image/png'],
    ['jpg', 'image/jpeg'],
    ['gif', 'image/gif'],
    ['webp', 'image/webp'],
    ['avif', 'image/avif'],
  ] as const)('is recognised by its bytes: %s', (kind, mediaType) => {
    expect(inspectUpload(SAMPLES[kind])).toEqual({ mediaType, size: { width: 8, height: 6 } });
  });

  test('may be a document, which has no size', () => {
    expect(inspectUpload(SAMPLES.pdf)).toEqual({ mediaType: 'application/pdf', size: null });
  });

  test.each(['png', 'jpg', 'gif', 'webp', 'avif'] as const)('that is truncated is refused: %s', (kind) => {
    const whole = SAMPLES[kind];
    for (const kept of [0.9, 0.5]) {
      expect(refusal(whole.subarray(0, Math.floor(whole.length * kept)))).toBe('file_broken');
    }
  });

  test('that is truncated anywhere never makes the reader throw', () => {
    for (const whole of Object.values(SAMPLES)) {
      for (let length = 0; length < whole.length; length += 1) {
        expect(['kept', 'file_broken', 'unsupported_media_type']).toContain(
          refusal(whole.subarray(0, length)),
        );
      }
    }
  });

  test.each([
    ['a page', '<!doctype html><script>alert(1)</script>'],
    ['HTML with an SVG in it', '<html><svg xmlns="http://www.w3.org/2000/svg"></svg></html>'],
    ['HTML with a PDF signature further down', '<script></script>%PDF-1.7 %%EOF'],
    ['text', 'hello'],
    ['a program', 'MZ\u0000\u0000'],
    ['nothing', ''],
  ])('of another kind is refused: %s', (_, text) => {
    expect(refusal(toBytes(text))).toBe('unsupported_media_type');
  });

  test('with HTML before the image is refused, and with HTML after it is accepted', () => {
    const page = toBytes('<script>alert(1)</script>');
    expect(refusal(join(page, SAMPLES.png))).toBe('unsupported_media_type');
    expect(inspectUpload(join(SAMPLES.png, page)).mediaType).toBe('image/png');
    expect(inspectUpload(join(SAMPLES.gif, page)).mediaType).toBe('image/gif');
  });

  test('over 10 MB is refused before its content is read', () => {
    expect(refusal(new Uint8Array(MAX_UPLOAD_BYTES + 1))).toBe('payload_too_large');
  });

  test('with more pixels than a browser should decode is refused', () => {
    const huge = SAMPLES.png.slice();
    huge.set([0, 0, 0x80, 0, 0, 0, 0x80, 0], 16);
    expect(refusal(huge)).toBe('image_too_large');
  });
});

describe('an SVG', () => {
  const size = (text: string) => inspectUpload(toBytes(text)).size;

  test('is recognised after a byte order mark, a declaration, comments and a document type', () => {
    const prolog =
      '\ufeff<?xml version="1.0"?>\n<!-- <html> -->\n<!DOCTYPE svg PUBLIC "a" "b" [ <!ENTITY x "y>"> ]>\n';
    expect(size(`${prolog}<svg width="40" height="30"></svg>`)).toEqual({ width: 40, height: 30 });
  });

  test('takes its size from its attributes or its view box, or has none', () => {
    expect(size('<svg viewBox="0 0 120 60"></svg>')).toEqual({ width: 120, height: 60 });
    expect(size('<svg width="100%" height="100%"></svg>')).toBeNull();
    expect(size('<svg><path/></svg>')).toBeNull();
  });

  test('that is made to slow the reader down does not', () => {
    const started = performance.now();
    expect(refusal(toBytes(`${'<svg '.repeat(400_000)}</svg>`))).toBe('kept');
    expect(refusal(toBytes('<!--'.repeat(400_000)))).toBe('unsupported_media_type');
    expect(performance.now() - started).toBeLessThan(1500);
  });
});

test('the size of an upright photo is that of the displayed image', () => {
  const exif = [
    [0xff, 0xe1, 0, 34],
    [...toBytes('Exif\0\0')],
    [0x4d, 0x4d, 0, 0x2a, 0, 0, 0, 8],
    [0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0],
    [0, 0, 0, 0],
  ].flat();
  const turned = join(SAMPLES.jpg.subarray(0, 2), new Uint8Array(exif), SAMPLES.jpg.subarray(2));
  expect(inspectUpload(turned).size).toEqual({ width: 6, height: 8 });
});

test('a name loses its folders and invisible characters, and is never empty', () => {
  expect(cleanFileName('C:\\pictures\\sea\u0000\u202e.png', 'image/png')).toBe('sea.png');
  expect(cleanFileName('../../etc/passwd', 'image/png')).toBe('passwd');
  expect(cleanFileName('', 'image/jpeg')).toBe('file.jpg');
});

test('an AVIF is as wide as it is displayed, also when it moves', () => {
  const size = { width: 20, height: 40 };
  expect(inspectUpload(SAMPLES_WITH_METADATA.avif).size).toEqual(size);
  expect(inspectUpload(SAMPLES_WITH_METADATA.movingAvif).size).toEqual(size);
});

test.each([
  ['a member', 'member', { files: 25, bytes: 249 * 1024 ** 2 }, 'storage_full'],
  ['an author', 'author', { files: 205, bytes: 2047 * 1024 ** 2 }, 'storage_full'],
  ['anybody', 'admin', { files: MAX_FILES, bytes: 0 }, 'too_many_files'],
] as const)('%s has room for so much and no more', (_, role, stored, code) => {
  const room = () => checkRoom(role, stored, 2 * 1024 ** 2);
  expect(room).toThrow(expect.objectContaining({ fields: [expect.objectContaining({ code })] }));
  expect(() => checkRoom(role, { files: 1, bytes: 1 }, 2 * 1024 ** 2)).not.toThrow();
});
