import { exportJWK, SignJWT } from 'jose';
import { type StandInPerson, standInFor } from '#worker/accounts/oauth/stand-in.ts';
import type { Context } from '#worker/platform/context.ts';
import { fromBase64url, hmac, sha256 } from '#worker/platform/crypto.ts';

const ALGORITHM = 'EdDSA';
/** The bytes before the 32 bytes of an Ed25519 key in PKCS #8 (RFC 8410). */
const PKCS8_HEAD = [0x30, 0x2e, 2, 1, 0, 0x30, 5, 6, 3, 0x2b, 0x65, 0x70, 4, 0x22, 4, 0x20];

/** Returns the stand-in's key, derived from the site's secret, so that every isolate has the same and none is stored. */
async function getKey(ctx: Context): Promise<CryptoKey> {
  const seed = fromBase64url(await hmac(ctx.config.secretKey, 'stand-in-key')) ?? new Uint8Array(32);
  const bytes = new Uint8Array([...PKCS8_HEAD, ...seed]);
  return crypto.subtle.importKey('pkcs8', bytes, { name: 'Ed25519' }, true, ['sign']);
}

/** Returns the public half of the stand-in's key, as a provider publishes it. */
export async function standInKeySet(ctx: Context) {
  const { kty, crv, x } = await exportJWK(await getKey(ctx));
  return { keys: [{ kty, crv, x, use: 'sig', alg: ALGORITHM, kid: await sha256(x ?? '') }] };
}

/** Signs the stand-in's claims about a person. The same address is the same person there. */
export async function signAsStandIn(
  ctx: Context,
  { email, displayName, isVerified }: StandInPerson,
  nonce: string,
): Promise<string> {
  const { keys } = await standInKeySet(ctx);
  const { issuer, clientId } = standInFor(ctx)?.google ?? { issuer: '', clientId: '' };
  const now = Math.floor(ctx.clock.now() / 1000);
  return new SignJWT({ email, email_verified: isVerified, name: displayName, nonce })
    .setProtectedHeader({ alg: ALGORITHM, kid: keys[0]?.kid })
    .setIssuer(issuer)
    .setAudience(clientId)
    .setSubject((await sha256(email)).slice(0, 21))
    .setIssuedAt(now)
    .setExpirationTime(now + 300)
    .sign(await getKey(ctx));
}
