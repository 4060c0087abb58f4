import { createRemoteJWKSet, errors, type JWTPayload, jwtVerify } from 'jose';
import { z } from 'zod';
import { emailSchema } from '#src/accounts/model.ts';
import { CLOCK_TOLERANCE_SECONDS, type ProviderProfile } from '#src/accounts/oauth.ts';
import { AppError } from '#src/shared/errors.ts';
import { askProvider, TIMEOUT_MS, unavailable } from '#worker/accounts/oauth/ask-provider.ts';
import { requireToken } from '#worker/accounts/oauth/exchange-code.ts';
import type { Provider } from '#worker/accounts/oauth/provider.ts';
import type { Context } from '#worker/platform/context.ts';

type Settings = { clientId: string; clientSecret: string; issuer: string };

/** Google, or any OpenID provider at the configured issuer. */
export function openIdProvider({ clientId, clientSecret, issuer }: Settings): Provider {
  return {
    name: 'google',
    clientId,
    clientSecret,
    issuer,
    scopes: ['openid', 'email', 'profile'],
    endpoints: async (ctx) => {
      const known = await discover(ctx, issuer);
      return {
        authorization: known.authorization_endpoint,
        token: known.token_endpoint,
        namesIssuer: known.authorization_response_iss_parameter_supported,
      };
    },
    identify: async (ctx, tokens, journey) => {
      const { jwks_uri: keys } = await discover(ctx, issuer);
      return toProfile(
        await verify(ctx, requireToken(tokens, 'idToken'), { issuer, clientId, keys, ...journey }),
      );
    },
  };
}

const discoverySchema = z.object({
  issuer: z.string(),
  authorization_endpoint: z.url(),
  token_endpoint: z.url(),
  jwks_uri: z.url(),
  authorization_response_iss_parameter_supported: z.boolean().default(false),
});
type Discovery = z.output<typeof discoverySchema>;

const KEEP_MS = 60 * 60_000;
const discoveries = new Map<string, { at: number; found: Discovery }>();

/** Returns the provider's metadata, fetched once an hour per isolate. */
async function discover(ctx: Context, issuer: string): Promise<Discovery> {
  const now = ctx.clock.now();
  const known = discoveries.get(issuer);
  if (known && Math.abs(now - known.at) < KEEP_MS) return known.found;
  const found = await askProvider(`${issuer}/.well-known/openid-configuration`, discoverySchema);
  if (found.issuer !== issuer) throw new AppError('provider_untrusted');
  discoveries.set(issuer, { at: now, found });
  return found;
}

/** Signatures that are checked with a provider's public key. Signatures under our own secret, or none, are not accepted. */
const ALGORITHMS = ['RS256', 'PS256', 'ES256', 'EdDSA', 'Ed25519'];
const keySets = new Map<string, ReturnType<typeof createRemoteJWKSet>>();

type Expected = { issuer: string; clientId: string; keys: string; nonce: string };

async function verify(ctx: Context, idToken: string, expected: Expected): Promise<JWTPayload> {
  const { issuer, clientId, keys, nonce } = expected;
  const { payload } = await jwtVerify(idToken, keySetAt(keys), {
    algorithms: ALGORITHMS,
    issuer: issuersOf(issuer),
    audience: clientId,
    clockTolerance: CLOCK_TOLERANCE_SECONDS,
    maxTokenAge: '10m',
    requiredClaims: ['sub', 'iat', 'exp'],
    currentDate: new Date(ctx.clock.now()),
  }).catch(onBadToken);
  if (payload.nonce !== nonce) throw new AppError('provider_untrusted');
  // A token for several audiences must name the one that requested it.
  if (payload.azp !== undefined && payload.azp !== clientId) throw new AppError('provider_untrusted');
  return payload;
}

/** Google reserves the right to leave the scheme out. */
function issuersOf(issuer: string): string[] {
  return issuer === 'https://accounts.google.com' ? [issuer, 'accounts.google.com'] : [issuer];
}

function keySetAt(url: string): ReturnType<typeof createRemoteJWKSet> {
  const known = keySets.get(url);
  if (known) return known;
  const keySet = createRemoteJWKSet(new URL(url), { timeoutDuration: TIMEOUT_MS });
  keySets.set(url, keySet);
  return keySet;
}

/** jose throws `ERR_JOSE_GENERIC` when it cannot fetch keys. Its other errors are about the token. */
function onBadToken(error: unknown): never {
  const isAboutToken =
    error instanceof errors.JOSEError && !['ERR_JOSE_GENERIC', 'ERR_JWKS_TIMEOUT'].includes(error.code);
  if (!isAboutToken) return unavailable(error);
  throw new AppError('provider_untrusted', { cause: error });
}

const claimsSchema = z.object({
  sub: z.string().min(1).max(255),
  email: z.unknown(),
  email_verified: z.union([z.boolean(), z.literal('true').transform(() => true)]).catch(false),
  name: z.string().catch(''),
  given_name: z.string().catch(''),
  preferred_username: z.string().catch(''),
});

function toProfile(payload: JWTPayload): ProviderProfile {
  const claims = claimsSchema.safeParse(payload);
  if (!claims.success) throw new AppError('provider_untrusted', { cause: claims.error });
  const {
    sub,
    email,
    email_verified: isVerified,
    name,
    given_name: given,
    preferred_username: username,
  } = claims.data;
  const address = emailSchema.safeParse(email);
  return {
    subject: sub,
    email: isVerified && address.success ? address.data : null,
    displayName: name,
    handles: [username, name, given],
  };
}

/** Clears the provider metadata of this isolate, for tests. */
export function forgetProviders(): void {
  discoveries.clear();
  keySets.clear();
}
