import type { Clock } from '#worker/platform/clock.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** Ids are UUIDv7 text (RFC 9562), sorted by time. */
export type Ids = { next: () => string };

/** Makes UUIDv7s from a clock and a source of random bytes; a counter keeps ids of one millisecond in order. */
export function uuidv7Ids(clock: Clock, random: (bytes: Bytes) => Bytes = defaultRandom): Ids {
  let last = 0;
  let counter = 0;
  return {
    next() {
      const now = clock.now();
      const bytes = random(new Uint8Array(16));
      if (now > last) {
        last = now;
        counter = (((bytes[6] ?? 0) & 0x07) << 8) | (bytes[7] ?? 0);
      } else {
        counter += 1;
        if (counter > 0xfff) {
          last += 1;
          counter = 0;
        }
      }
      return format(bytes, last, counter);
    },
  };
}

function defaultRandom(bytes: Bytes): Bytes {
  return crypto.getRandomValues(bytes);
}

function format(bytes: Uint8Array, time: number, counter: number): string {
  const view = new DataView(bytes.buffer);
  view.setUint16(0, Math.floor(time / 2 ** 32));
  view.setUint32(2, time % 2 ** 32);
  view.setUint16(6, 0x7000 | counter);
  view.setUint8(8, 0x80 | (view.getUint8(8) & 0x3f));
  let hex = '';
  for (const byte of bytes) hex += HEX[byte];
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** The two hexadecimal digits of each byte: every request makes an id, and a look-up is faster. */
const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/** An id derived from texts: the same texts give the same id, so that a redelivery records nothing twice. */
export async function derivedId(...parts: string[]): Promise<string> {
  const digest = new Uint8Array(
    await crypto.subtle.digest('SHA-256', new TextEncoder().encode(parts.join('\n'))),
  );
  const view = new DataView(digest.buffer);
  return format(digest.slice(0, 16), view.getUint32(16) * 2 ** 8, view.getUint16(20) & 0xfff);
}

/** When an id was made, in UTC epoch milliseconds. */
export function timeOfId(id: string): number {
  return Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16);
}
