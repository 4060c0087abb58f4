const encoder = new TextEncoder();

/** HMAC-SHA-256 of parts, with a key made for one purpose from the site's secret. Base64url, 43 characters. */
export async function hmac(secret: string, purpose: string, ...parts: string[]): Promise<string> {
  const key = await importKey(secret, purpose);
  const signature = await crypto.subtle.sign('HMAC', key, encoder.encode(parts.join('\n')));
  return base64url(new Uint8Array(signature));
}

const keys = new Map<string, Promise<CryptoKey>>();

function importKey(secret: string, purpose: string): Promise<CryptoKey> {
  const name = `${purpose}\n${secret}`;
  const known = keys.get(name);
  if (known) return known;
  const key = crypto.subtle.importKey('raw', encoder.encode(name), { name: 'HMAC', hash: 'SHA-256' }, false, [
    'sign',
  ]);
  keys.set(name, key);
  return key;
}

/** SHA-256 as hexadecimal text: what is stored instead of a secret. */
export async function sha256(data: string | Uint8Array): Promise<string> {
  const bytes = typeof data === 'string' ? encoder.encode(data) : data;
  const digest = await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** SHA-256 as base64url text, the form in which OAuth sends it. */
export async function sha256Base64url(text: string): Promise<string> {
  return base64url(new Uint8Array(await crypto.subtle.digest('SHA-256', encoder.encode(text))));
}

/** A secret of 256 random bits, base64url. */
export function randomSecret(): string {
  return base64url(crypto.getRandomValues(new Uint8Array(32)));
}

/** Compares two texts in a time that does not depend on where they differ. */
export function equalsInConstantTime(a: string, b: string): boolean {
  const left = encoder.encode(a);
  const right = encoder.encode(b);
  if (left.length !== right.length) return false;
  let difference = 0;
  for (let index = 0; index < left.length; index += 1) difference |= (left[index] ?? 0) ^ (right[index] ?? 0);
  return difference === 0;
}

export function base64url(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** The bytes of base64url text, or null when the text is not base64url. */
export function fromBase64url(text: string): Uint8Array | null {
  if (!/^[A-Za-z0-9_-]*$/.test(text)) return null;
  try {
    return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (char) =>
      char.charCodeAt(0),
    );
  } catch {
    return null;
  }
}
