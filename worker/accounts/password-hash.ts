import { scrypt, timingSafeEqual } from 'node:crypto';
import { comparablePasswords, normalisePassword } from '#src/accounts/password.ts';
import { base64url, fromBase64url } from '#worker/platform/crypto.ts';

/** What OWASP recommends for scrypt, within what Workers allow (N·r·p up to 2^20). */
const COST = { N: 16_384, r: 8, p: 5 };
const KEY_BYTES = 32;

type Parsed = { N: number; r: number; p: number; salt: Uint8Array; key: Uint8Array };

/** Returns `scrypt$N$r$p$salt$key`, salt and key as base64url. */
export async function hashPassword(password: string): Promise<string> {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const key = await derive(normalisePassword(password), { ...COST, salt });
  return ['scrypt', COST.N, COST.r, COST.p, base64url(salt), base64url(key)].join('$');
}

/**
 * Whether a password matches a hash. Without a hash (unknown address) the same work is done, so that the time reveals nothing.
 */
export async function verifyPassword(password: string, hash: string | null): Promise<boolean> {
  const known = parseHash(hash);
  const against = known ?? { ...COST, salt: new Uint8Array(16), key: new Uint8Array(KEY_BYTES) };
  for (const text of comparablePasswords(password)) {
    if (timingSafeEqual(await derive(text, against), against.key)) return known !== null;
  }
  return false;
}

/** Whether a hash was made with another cost than the current one and is to be renewed. */
export function isOutdated(hash: string): boolean {
  const known = parseHash(hash);
  return !known || known.N !== COST.N || known.r !== COST.r || known.p !== COST.p;
}

function parseHash(hash: string | null): Parsed | null {
  const [algorithm, N, r, p, salt = '', key = ''] = hash?.split('$') ?? [];
  const bytes = { salt: fromBase64url(salt), key: fromBase64url(key) };
  if (algorithm !== 'scrypt' || !bytes.salt || bytes.key?.length !== KEY_BYTES) return null;
  return { N: Number(N), r: Number(r), p: Number(p), salt: bytes.salt, key: bytes.key };
}

function derive(text: string, { N, r, p, salt }: Omit<Parsed, 'key'>): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const options = { N, r, p, maxmem: 64 * 1024 * 1024 };
    scrypt(text, salt, KEY_BYTES, options, (error, key) =>
      error ? reject(error) : resolve(new Uint8Array(key)),
    );
  });
}
