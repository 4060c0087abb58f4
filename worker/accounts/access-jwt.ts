import { jwtVerify, SignJWT } from 'jose';
import { ACCESS_SECONDS, type SessionClaims, sessionClaimsSchema } from '#src/accounts/session.ts';
import type { Context } from '#worker/platform/context.ts';
import { hmac } from '#worker/platform/crypto.ts';

const ALGORITHM = 'HS256';
const AUDIENCE = 'atoll';

/** Signs the access JWT of a session. It is valid for a quarter of an hour. */
export async function signAccess(ctx: Context, claims: SessionClaims): Promise<string> {
  // The holder of the token can read it, so a row with more columns than the claims must not get in.
  const { personId, sessionId, ...rest } = sessionClaimsSchema.parse(claims);
  const now = Math.floor(ctx.clock.now() / 1000);
  return new SignJWT({ ...rest, sid: sessionId })
    .setProtectedHeader({ alg: ALGORITHM })
    .setSubject(personId)
    .setIssuer(ctx.config.publicOrigin)
    .setAudience(AUDIENCE)
    .setIssuedAt(now)
    .setExpirationTime(now + ACCESS_SECONDS)
    .sign(await getKey(ctx));
}

/** Returns the claims of an access JWT, or null when it is expired, forged or malformed. */
export async function readAccess(ctx: Context, jwt: string | null): Promise<SessionClaims | null> {
  if (!jwt) return null;
  try {
    const { payload } = await jwtVerify(jwt, await getKey(ctx), {
      algorithms: [ALGORITHM],
      issuer: ctx.config.publicOrigin,
      audience: AUDIENCE,
      currentDate: new Date(ctx.clock.now()),
    });
    return sessionClaimsSchema.parse({ ...payload, personId: payload.sub, sessionId: payload.sid });
  } catch {
    return null;
  }
}

const keys = new Map<string, Promise<CryptoKey>>();

function getKey(ctx: Context): Promise<CryptoKey> {
  const { secretKey } = ctx.config;
  const known = keys.get(secretKey);
  if (known) return known;
  const key = importKey(secretKey);
  keys.set(secretKey, key);
  return key;
}

async function importKey(secretKey: string): Promise<CryptoKey> {
  const bytes = new TextEncoder().encode(await hmac(secretKey, 'access-jwt'));
  return crypto.subtle.importKey('raw', bytes, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign', 'verify']);
}
