import { base64url, fromBase64url } from '#worker/platform/crypto.ts';

const encoder = new TextEncoder();
const IV_BYTES = 12;

/** Encrypts a text; decryption needs both the site's secret and `key`. */
export async function seal(secret: string, key: string, text: string): Promise<string> {
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
  const cipher = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv },
    await toKey(secret, key),
    encoder.encode(text),
  );
  return `${base64url(iv)}.${base64url(new Uint8Array(cipher))}`;
}

/** Decrypts the result of `seal`; throws for another key or a changed text. */
export async function open(secret: string, key: string, sealed: string): Promise<string> {
  const [iv = '', cipher = ''] = sealed.split('.');
  const text = await crypto.subtle.decrypt(
    { name: 'AES-GCM', iv: toBytes(iv) },
    await toKey(secret, key),
    toBytes(cipher),
  );
  return new TextDecoder().decode(text);
}

function toBytes(text: string): Uint8Array<ArrayBuffer> {
  return (fromBase64url(text) ?? new Uint8Array()) as Uint8Array<ArrayBuffer>;
}

async function toKey(secret: string, key: string): Promise<CryptoKey> {
  const material = await crypto.subtle.digest('SHA-256', encoder.encode(`seal\n${secret}\n${key}`));
  return crypto.subtle.importKey('raw', material, 'AES-GCM', false, ['encrypt', 'decrypt']);
}
