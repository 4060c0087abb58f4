/** How many bytes of a page may declare its encoding, as in browsers. */
const DECLARATION_BYTES = 1_024;

/** Encodings that write other letters with the bytes of ASCII: such a text looks like UTF-8. */
const SEVEN_BIT = new Set(['iso-2022-jp', 'utf-16le', 'utf-16be']);

/**
 * Decodes a page of unknown making. A byte order mark decides, then UTF-8 wherever the bytes are valid UTF-8, because servers
 * often name another encoding by mistake, then the declared encoding, then Windows-1252, as in browsers. The page may end
 * within a letter.
 */
export function decodePage(bytes: Uint8Array, contentType: string): string {
  const marked = markOf(bytes);
  if (marked) return decode(bytes, marked);
  const declared = declaredIn(contentType, bytes);
  if (declared && SEVEN_BIT.has(declared)) return decode(bytes, declared);
  return decodeUtf8(bytes) ?? decode(bytes, declared ?? 'windows-1252');
}

/** The encoding that a byte order mark names. */
function markOf(bytes: Uint8Array): string | null {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return first === 0xff && second === 0xfe ? 'utf-16le' : null;
}

/** The known encoding that the header declares, or else the page. A page that can be read to say UTF-16 is not in UTF-16. */
function declaredIn(contentType: string, bytes: Uint8Array): string | null {
  const inHeader = knownEncoding(/charset\s*=\s*["']?([\w:.-]+)/i.exec(contentType)?.[1]);
  if (inHeader) return inHeader;
  const start = new TextDecoder('windows-1252').decode(bytes.subarray(0, DECLARATION_BYTES));
  const inPage = knownEncoding(
    /<(?:meta|\?xml)\b[^>]*?(?:charset|encoding)\s*=\s*["']?([\w:.-]+)/i.exec(start)?.[1],
  );
  return inPage?.startsWith('utf-16') ? 'utf-8' : inPage;
}

function knownEncoding(label: string | undefined): string | null {
  if (!label) return null;
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return null;
  }
}

function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return null;
  }
}

function decode(bytes: Uint8Array, encoding: string): string {
  return new TextDecoder(encoding).decode(bytes, { stream: true });
}
