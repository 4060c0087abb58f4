import { expect, test } from 'vitest';
import { concatBytes } from '#src/shared/concat-bytes.ts';
import { crc32 } from '#src/shared/crc32.ts';
import { type ZipEntry, zip } from '#src/shared/zip.ts';

const AT = Date.UTC(2026, 10, 21, 9, 30);
const FILES: ZipEntry[] = [
  { name: 'practice.md', bytes: new TextEncoder().encode('一頁 a page'), at: AT },
  { name: 'pictures/貝殼.png', bytes: Uint8Array.from({ length: 70_000 }, (_, at) => at % 251), at: AT },
  { name: 'empty', bytes: new Uint8Array(), at: AT },
];

async function bytesOf(files: ZipEntry[]): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const part of zip(files)) parts.push(part);
  return concatBytes(parts);
}

/** Reads an archive as programs do: from its end, by its directory. */
function read(archive: Uint8Array) {
  const view = new DataView(archive.buffer);
  const text = (from: number, length: number) =>
    new TextDecoder().decode(archive.subarray(from, from + length));
  const end = archive.length - 22;
  let at = view.getUint32(end + 16, true);
  return Array.from({ length: view.getUint16(end + 10, true) }, () => {
    const [size, nameLength, offset] = [
      view.getUint32(at + 24, true),
      view.getUint16(at + 28, true),
      view.getUint32(at + 42, true),
    ];
    const start = offset + 30 + view.getUint16(offset + 26, true);
    const bytes = archive.slice(start, start + size);
    const file = { name: text(at + 46, nameLength), bytes, crc: view.getUint32(at + 16, true) };
    at += 46 + nameLength;
    return file;
  });
}

test('an archive has its files, whatever their names and sizes', async () => {
  const found = read(await bytesOf(FILES));
  expect(found).toEqual(FILES.map(({ name, bytes }) => ({ name, bytes, crc: crc32(bytes) })));
});

test('an archive without files is an archive', async () => {
  expect(read(await bytesOf([]))).toEqual([]);
});

test('the checksum is the usual one', () => {
  expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926);
});
