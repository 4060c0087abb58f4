/** Small readers of binary files. Past the end each returns a harmless value. */

export function startsWith(bytes: Uint8Array, signature: readonly number[] | string, at = 0): boolean {
  const wanted =
    typeof signature === 'string' ? Array.from(signature, (char) => char.charCodeAt(0)) : signature;
  return wanted.every((byte, index) => bytes[at + index] === byte);
}

/** Returns four bytes as text, for chunk and box names. */
export function fourLetters(bytes: Uint8Array, at: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + 4));
}

export function uint16(bytes: Uint8Array, at: number): number {
  return ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
}

export function uint32(bytes: Uint8Array, at: number): number {
  return uint16(bytes, at) * 0x10000 + uint16(bytes, at + 2);
}

export function uint16LittleEndian(bytes: Uint8Array, at: number): number {
  return (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8);
}

export function uint32LittleEndian(bytes: Uint8Array, at: number): number {
  return (
    (bytes[at] ?? 0) +
    (bytes[at + 1] ?? 0) * 0x100 +
    (bytes[at + 2] ?? 0) * 0x10000 +
    (bytes[at + 3] ?? 0) * 0x1000000
  );
}

/** Collects parts of a file, at most so many bytes together. It keeps no part, because a file may have millions of them. */
export function byteCollector(most: number) {
  const whole = new Uint8Array(most);
  let length = 0;
  return {
    push(part: Uint8Array): void {
      whole.set(part, length);
      length += part.length;
    },
    /** Returns the bytes of all parts in one array. */
    joined: (): Uint8Array => whole.slice(0, length),
  };
}
