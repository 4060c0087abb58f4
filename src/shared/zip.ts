import { crc32 } from '#src/shared/crc32.ts';

/** A file of an archive; `at` is when it was written (UTC epoch milliseconds). */
export type ZipEntry = { name: string; bytes: Uint8Array; at: number };

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
/** Names are UTF-8. */
const UTF8 = 0x0800;
/** 2.0, as for stored files. */
const NEEDED = 20;

/**
 * Writes a ZIP archive, file by file, so that one file is in memory at a time. Files are stored as they are: pictures do not
 * get smaller. An archive has at most 65 535 files and 4 GiB.
 */
export async function* zip(
  entries: AsyncIterable<ZipEntry> | Iterable<ZipEntry>,
): AsyncGenerator<Uint8Array> {
  const directory: Uint8Array[] = [];
  let offset = 0;
  for await (const { name, bytes, at } of entries) {
    const path = new TextEncoder().encode(name);
    const about = { path, size: bytes.length, crc: crc32(bytes), at };
    const header = localHeader(about);
    directory.push(centralHeader(about, offset));
    offset += header.length + bytes.length;
    yield header;
    yield bytes;
  }
  const size = directory.reduce((sum, part) => sum + part.length, 0);
  yield* directory;
  yield fields(
    [END, 4],
    [0, 2],
    [0, 2],
    [directory.length, 2],
    [directory.length, 2],
    [size, 4],
    [offset, 4],
    [0, 2],
  );
}

type About = { path: Uint8Array; size: number; crc: number; at: number };

function localHeader(about: About): Uint8Array {
  return withPath(fields([LOCAL, 4], [NEEDED, 2], ...shared(about)), about.path);
}

function centralHeader(about: About, offset: number): Uint8Array {
  const own = fields(
    ...([[CENTRAL, 4], [NEEDED, 2], [NEEDED, 2], ...shared(about)] as Field[]),
    ...([
      [0, 2],
      [0, 2],
      [0, 2],
      [0, 4],
      [offset, 4],
    ] as Field[]),
  );
  return withPath(own, about.path);
}

/** What both headers say: flags, method, time, date, checksum, sizes, lengths of the name and of what follows it. */
function shared({ path, size, crc, at }: About): Field[] {
  const { time, date } = dosTime(at);
  return [
    [UTF8, 2],
    [0, 2],
    [time, 2],
    [date, 2],
    [crc, 4],
    [size, 4],
    [size, 4],
    [path.length, 2],
    [0, 2],
  ];
}

type Field = readonly [value: number, bytes: 2 | 4];

/** Numbers, the lowest byte first. */
function fields(...all: Field[]): Uint8Array {
  return Uint8Array.from(
    all.flatMap(([value, bytes]) => Array.from({ length: bytes }, (_, at) => (value >>> (8 * at)) & 255)),
  );
}

function withPath(header: Uint8Array, path: Uint8Array): Uint8Array {
  const whole = new Uint8Array(header.length + path.length);
  whole.set(header);
  whole.set(path, header.length);
  return whole;
}

function dosTime(at: number): { time: number; date: number } {
  const when = new Date(at);
  return {
    time: (when.getUTCHours() << 11) | (when.getUTCMinutes() << 5) | (when.getUTCSeconds() >> 1),
    date: ((when.getUTCFullYear() - 1980) << 9) | ((when.getUTCMonth() + 1) << 5) | when.getUTCDate(),
  };
}
