const QUOTE = 0x22;
const AND = 0x26;
const COMMA = 0x2c;
const HYPHEN = 0x2d;
const BACKSLASH = 0x5c;
const OPENING = new Set([0x5b, 0x7b]);
const CLOSING = new Set([0x5d, 0x7d]);

/**
 * Measures JSON before it is parsed: the number of its keys and list items, and how deep they are nested. An empty object or
 * list counts as one.
 */
export function measureJson(bytes: Uint8Array): { values: number; depth: number } {
  let [values, depth, deepest] = [0, 0, 0];
  for (let at = 0; at < bytes.length; at += 1) {
    const sign = bytes[at] ?? 0;
    if (sign === QUOTE) at = endOfText(bytes, at);
    else if (sign === COMMA) values += 1;
    else if (OPENING.has(sign)) {
      values += 1;
      depth += 1;
      deepest = Math.max(deepest, depth);
    } else if (CLOSING.has(sign)) depth -= 1;
  }
  return { values, depth: deepest };
}

/** The place of the quote that ends the text beginning at `start`, or the end of the bytes. */
function endOfText(bytes: Uint8Array, start: number): number {
  for (let at = start + 1; at < bytes.length; at += 1) {
    if (bytes[at] === BACKSLASH) at += 1;
    else if (bytes[at] === QUOTE) return at;
  }
  return bytes.length;
}

/** The number of fields of a form, counted over its bytes; 0 for what is no form. */
export function countFields(bytes: Uint8Array, contentType: string): number {
  const boundary = /^multipart\/form-data\b.*?;\s*boundary=(?:"([^"]+)"|([^\s;]+))/i.exec(contentType);
  if (boundary) return countParts(bytes, boundary[1] ?? boundary[2] ?? '');
  if (!/^application\/x-www-form-urlencoded\b/i.test(contentType) || bytes.length === 0) return 0;
  return count(bytes, [AND]) + 1;
}

/** The last boundary ends the form and begins no field. */
function countParts(bytes: Uint8Array, boundary: string): number {
  const mark = [HYPHEN, HYPHEN, ...new TextEncoder().encode(boundary)];
  return Math.max(0, count(bytes, mark) - 1);
}

function count(bytes: Uint8Array, mark: readonly number[]): number {
  const [first = 0] = mark;
  let found = 0;
  for (let at = bytes.indexOf(first); at !== -1; at = bytes.indexOf(first, at + 1)) {
    if (mark.every((sign, offset) => bytes[at + offset] === sign)) found += 1;
  }
  return found;
}
