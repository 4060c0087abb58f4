import { z } from 'zod';
import { emailSchema } from '#src/accounts/model.ts';
import { type ProviderName, providerSchema } from '#src/accounts/oauth.ts';
import { AppError } from '#src/shared/errors.ts';
import { open, seal } from '#worker/http/seal.ts';
import type { Context } from '#worker/platform/context.ts';
import { equalsInConstantTime, sha256Base64url } from '#worker/platform/crypto.ts';

const CLIENT_ID = 'atoll-on-this-machine';
const CLIENT_SECRET = 'nothing-to-hide';
const CODE_MS = 60_000;
const TOKEN_MS = 10 * 60_000;

/** Whether providers that are not configured are replaced by the stand-in. Never in production. */
export function hasStandIn(ctx: Context): boolean {
  return ctx.config.environment !== 'production';
}

/** Returns the settings of the stand-in, in place of a real provider's. Null in production. */
export function standInFor(ctx: Context) {
  if (!hasStandIn(ctx)) return null;
  const client = { clientId: CLIENT_ID, clientSecret: CLIENT_SECRET };
  const at = (provider: ProviderName) => `${ctx.config.publicOrigin}/dev/oauth/${provider}`;
  return {
    google: { ...client, issuer: at('google') },
    github: { ...client, url: at('github'), apiUrl: `${at('github')}/api` },
  };
}

/** Throws `not_found` in production. */
export function requireStandIn(ctx: Context): void {
  if (!hasStandIn(ctx)) throw new AppError('not_found');
}

/** The authorization request that Atoll sends to a provider. */
const requestSchema = z.object({
  response_type: z.literal('code'),
  client_id: z.literal(CLIENT_ID),
  redirect_uri: z.url(),
  state: z.string().min(1).max(200),
  nonce: z.string().max(200).default(''),
  code_challenge: z.string().length(43),
  code_challenge_method: z.literal('S256'),
  scope: z.string().max(200),
});

/** The person that the developer chose to be at the stand-in. */
export const standInPersonSchema = z.object({
  email: emailSchema,
  displayName: z.string().trim().max(60).default(''),
  isVerified: z.boolean(),
});
export type StandInPerson = z.infer<typeof standInPersonSchema>;

const codeSchema = z.object({
  provider: providerSchema,
  person: standInPersonSchema,
  redirectUri: z.string(),
  challenge: z.string(),
  nonce: z.string(),
  expiresAt: z.int(),
});
type Code = z.infer<typeof codeSchema>;

/** Parses an authorization request. Throws `malformed_request` for any other request, `not_found` in production. */
export function readStandInRequest(ctx: Context, provider: ProviderName, query: URLSearchParams) {
  requireStandIn(ctx);
  const parsed = requestSchema.safeParse(Object.fromEntries(query));
  const callback = `${ctx.config.publicOrigin}/auth/${provider}/callback`;
  if (!parsed.success || parsed.data.redirect_uri !== callback) throw new AppError('malformed_request');
  return parsed.data;
}

/** Returns the URL to which the stand-in redirects, with a code or with the person's refusal (`null`). */
export async function answerAsStandIn(
  ctx: Context,
  provider: ProviderName,
  query: URLSearchParams,
  person: StandInPerson | null,
): Promise<string> {
  const asked = readStandInRequest(ctx, provider, query);
  const back = new URL(asked.redirect_uri);
  back.searchParams.set('state', asked.state);
  if (person === null) back.searchParams.set('error', 'access_denied');
  else {
    const { redirect_uri: redirectUri, code_challenge: challenge, nonce } = asked;
    const expiresAt = ctx.clock.now() + CODE_MS;
    back.searchParams.set(
      'code',
      await sealAs(ctx, 'code', { provider, person, redirectUri, challenge, nonce, expiresAt }),
    );
  }
  return back.href;
}

function sealAs(ctx: Context, kind: 'code' | 'token', code: Code): Promise<string> {
  return seal(ctx.config.secretKey, `stand-in-${kind}`, JSON.stringify(code));
}

async function openAs(ctx: Context, kind: 'code' | 'token', sealed: string): Promise<Code | null> {
  const text = await open(ctx.config.secretKey, `stand-in-${kind}`, sealed).catch(() => null);
  const code = text === null ? null : codeSchema.parse(JSON.parse(text));
  return code && code.expiresAt > ctx.clock.now() ? code : null;
}

/** Exchanges a code: the client's secret, the redirect address and the PKCE verifier must match. Returns null if not. */
export async function redeemAsStandIn(
  ctx: Context,
  provider: ProviderName,
  { authorization, form }: { authorization: string; form: URLSearchParams },
): Promise<{ accessToken: string; code: Code } | null> {
  const code = await openAs(ctx, 'code', form.get('code') ?? '');
  const challenge = await sha256Base64url(form.get('code_verifier') ?? '');
  const fits =
    code?.provider === provider &&
    equalsInConstantTime(authorization, `Basic ${btoa(`${CLIENT_ID}:${CLIENT_SECRET}`)}`) &&
    form.get('grant_type') === 'authorization_code' &&
    form.get('redirect_uri') === code.redirectUri &&
    equalsInConstantTime(challenge, code.challenge);
  if (!fits) return null;
  const token = { ...code, expiresAt: ctx.clock.now() + TOKEN_MS };
  return { accessToken: await sealAs(ctx, 'token', token), code };
}

/** Returns the person of the stand-in's access token. Throws `unauthenticated`. */
export async function readStandInToken(ctx: Context, bearer: string | null): Promise<StandInPerson> {
  const token = await openAs(ctx, 'token', bearer ?? '');
  if (!token) throw new AppError('unauthenticated');
  return token.person;
}
