import { generateKeyPair, type JWTPayload } from 'jose';
import { beforeEach, expect, test } from 'vitest';
import { startJourney } from '#worker/accounts/oauth/journey.ts';
import { fixedClock } from '#worker/platform/clock.ts';
import { testContext } from '#worker/testing/context.ts';
import { answerOutside, CLIENT, comeBack, ISSUER, openIdServer } from '#worker/testing/providers.ts';

const server = await openIdServer();
answerOutside((request) => server.answer(request));
beforeEach(() => Object.assign(server, { extra: {}, status: 200 }));

/** Each context has a time of its own, so that no provider metadata is cached from an earlier test. */
let hours = 0;
function contextAt() {
  hours += 2;
  const ctx = testContext({ clock: fixedClock(Date.now() + hours * 3_600_000) });
  ctx.config = { ...ctx.config, google: CLIENT };
  return ctx;
}

type Claims = JWTPayload & { nonce: string };

/** Comes back from the provider with an ordinary token and response, altered by `change`. */
async function arrive(
  change: (claims: Claims) => JWTPayload = (claims) => claims,
  answer: Record<string, string> = {},
  key: { key?: CryptoKey | Uint8Array; alg?: string } = {},
) {
  const ctx = contextAt();
  const { url, sealed } = await startJourney(ctx, 'google', { next: '/', link: false });
  const asked = new URL(url).searchParams;
  const now = Math.floor(ctx.clock.now() / 1000);
  const claims = {
    iss: ISSUER,
    aud: CLIENT.clientId,
    sub: 'somebody',
    iat: now,
    exp: now + 300,
    nonce: asked.get('nonce') ?? '',
    email: 'Somebody@Example.com',
    email_verified: true,
  };
  server.idToken = await server.sign(change(claims), key);
  const back = new URLSearchParams({ code: 'c', state: asked.get('state') ?? '', ...answer });
  return comeBack(ctx, { provider: 'google', sealed, answer: back });
}

const untrusted = { code: 'provider_untrusted' };
const unavailable = { code: 'provider_unavailable' };

test('the redirect to the provider has PKCE, a state, a nonce and our one address', async () => {
  const { url } = await startJourney(contextAt(), 'google', { next: '/', link: false });
  const asked = Object.fromEntries(new URL(url).searchParams);
  expect(url).toMatch(/^https:\/\/id\.example\/authorize\?/);
  expect(asked).toMatchObject({
    response_type: 'code',
    client_id: 'atoll',
    redirect_uri: 'http://localhost:8787/auth/google/callback',
    scope: 'openid email profile',
    code_challenge_method: 'S256',
    code_challenge: expect.stringMatching(/^[\w-]{43}$/),
    state: expect.stringMatching(/^[\w-]{43}$/),
    nonce: expect.stringMatching(/^[\w-]{43}$/),
  });
});

test('a valid token is accepted, also with a clock that is a little off', async () => {
  expect(await arrive()).toMatchObject({ kind: 'join' });
  expect(await arrive((claims) => ({ ...claims, iat: (claims.iat ?? 0) + 45 }))).toMatchObject({
    kind: 'join',
  });
  expect(await arrive((claims) => ({ ...claims, exp: (claims.iat ?? 0) - 45 }))).toMatchObject({
    kind: 'join',
  });
  expect(await arrive((claims) => ({ ...claims, azp: 'atoll', aud: ['atoll', 'b'] }))).toMatchObject({
    kind: 'join',
  });
});

test.each<[string, (claims: Claims) => JWTPayload]>([
  ['is for another client', (claims) => ({ ...claims, aud: 'another' })],
  ['was made for another of its audiences', (claims) => ({ ...claims, aud: ['atoll', 'b'], azp: 'b' })],
  ['is from another issuer', (claims) => ({ ...claims, iss: 'https://evil.example' })],
  ['has another nonce', (claims) => ({ ...claims, nonce: 'another' })],
  ['has no nonce', ({ nonce: _, ...claims }) => claims],
  ['expired minutes ago', (claims) => ({ ...claims, exp: (claims.iat ?? 0) - 300 })],
  ['is from minutes in the future', (claims) => ({ ...claims, iat: (claims.iat ?? 0) + 300 })],
  [
    'is old, whenever it expires',
    (claims) => ({ ...claims, iat: (claims.iat ?? 0) - 3600, exp: (claims.exp ?? 0) + 9e5 }),
  ],
  ['never expires', ({ exp: _, ...claims }) => claims],
  ['has no subject', ({ sub: _, ...claims }) => claims],
])('a token that %s is refused', async (_, change) => {
  await expect(arrive(change)).rejects.toMatchObject(untrusted);
});

test('a token signed by another key or by the shared secret is refused', async () => {
  const { privateKey } = await generateKeyPair('RS256');
  await expect(arrive(undefined, {}, { key: privateKey })).rejects.toMatchObject(untrusted);
  const secret = new TextEncoder().encode(CLIENT.clientSecret.padEnd(32));
  await expect(arrive(undefined, {}, { key: secret, alg: 'HS256' })).rejects.toMatchObject(untrusted);
});

test.each([false, 'false', 'no', undefined])(
  'an address with email_verified %s is not trusted',
  async (value) => {
    await expect(arrive((claims) => ({ ...claims, email_verified: value }))).rejects.toMatchObject({
      code: 'provider_email_unverified',
    });
  },
);

test('a response with another issuer is refused, and one without the promised issuer', async () => {
  expect(await arrive(undefined, { iss: ISSUER })).toMatchObject({ kind: 'join' });
  await expect(arrive(undefined, { iss: 'https://evil.example' })).rejects.toMatchObject(untrusted);
  server.extra = { authorization_response_iss_parameter_supported: true };
  await expect(arrive()).rejects.toMatchObject(untrusted);
  expect(await arrive(undefined, { iss: ISSUER })).toMatchObject({ kind: 'join' });
});

test('an error of the provider is reported, and its code is not used', async () => {
  await expect(arrive(undefined, { error: 'access_denied' })).rejects.toMatchObject({
    code: 'sign_in_denied',
  });
  await expect(arrive(undefined, { error: 'server_error' })).rejects.toMatchObject(unavailable);
  await expect(arrive(undefined, { code: '' })).rejects.toMatchObject(untrusted);
});

test('nobody is redirected to a provider that is down or has another issuer', async () => {
  server.status = 503;
  await expect(startJourney(contextAt(), 'google', { next: '/', link: false })).rejects.toMatchObject(
    unavailable,
  );
  Object.assign(server, { status: 200, extra: { issuer: 'https://evil.example' } });
  await expect(startJourney(contextAt(), 'google', { next: '/', link: false })).rejects.toMatchObject(
    untrusted,
  );
});

test('a provider that goes down meanwhile signs nobody in', async () => {
  const ctx = contextAt();
  const { url, sealed } = await startJourney(ctx, 'google', { next: '/', link: false });
  const answer = new URLSearchParams({ code: 'c', state: new URL(url).searchParams.get('state') ?? '' });
  server.status = 500;
  await expect(comeBack(ctx, { provider: 'google', sealed, answer })).rejects.toMatchObject(unavailable);
  expect(ctx.actor.kind).toBe('anonymous');
});
