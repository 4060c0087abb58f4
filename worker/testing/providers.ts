import { exports } from 'cloudflare:workers';
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';
import { afterAll } from 'vitest';
import type { ProviderName } from '#src/accounts/oauth.ts';
import { type Arrival, finishJourney } from '#worker/accounts/oauth/arrive.ts';
import { openJourney, startJourney } from '#worker/accounts/oauth/journey.ts';
import { answerAsStandIn } from '#worker/accounts/oauth/stand-in.ts';
import type { Actor } from '#worker/platform/actor.ts';
import { fixedClock } from '#worker/platform/clock.ts';
import type { Context } from '#worker/platform/context.ts';
import { testContext } from '#worker/testing/context.ts';

type Fetch = typeof globalThis.fetch;

/** Answers the Worker's outgoing requests until the end of the test file. */
export function answerOutside(answer: (request: Request) => Response | Promise<Response>): void {
  const real = globalThis.fetch;
  globalThis.fetch = (async (input, init) => answer(new Request(input as RequestInfo, init))) as Fetch;
  afterAll(() => {
    globalThis.fetch = real;
  });
}

/** Leads requests to providers back into the Worker, where the stand-in answers them. */
export function reachStandIn(): void {
  answerOutside((request) => exports.default.fetch(request) as Promise<Response>);
}

/** Makes a Context at the present time, because the stand-in uses the machine's clock. */
export function presentContext(as?: Actor) {
  return testContext({ clock: fixedClock(Date.now()), ...(as && { as }) });
}

/** A person at a provider; omitted fields have defaults. */
export type Traveller = { email: string; displayName?: string; isVerified?: boolean };
export type Journeyed = { provider: ProviderName; sealed: string; answer: URLSearchParams };

/** Goes to the stand-in and signs in as a person, or refuses (`null`); `comeBack` follows. */
export async function travel(
  ctx: Context,
  provider: ProviderName,
  person: Traveller | null,
  options: { next?: string; link?: boolean } = {},
): Promise<Journeyed> {
  const { url, sealed } = await startJourney(ctx, provider, { next: '/', link: false, ...options });
  const whole = person && { displayName: '', isVerified: true, ...person };
  const back = await answerAsStandIn(ctx, provider, new URL(url).searchParams, whole);
  return { provider, sealed, answer: new URL(back).searchParams };
}

/** Comes back from the stand-in, in the browser that has the cookie `sealed`. */
export async function comeBack(ctx: Context, { provider, sealed, answer }: Journeyed): Promise<Arrival> {
  const journey = await openJourney(ctx, { provider, state: answer.get('state'), sealed });
  return finishJourney(ctx, journey, answer);
}

/** The sealed newcomer of an arrival that needs a confirmation. */
export function sealedOf(arrival: Arrival): string {
  if (arrival.kind === 'signed_in') throw new Error('They are signed in already');
  return arrival.sealed;
}

export const ISSUER = 'https://id.example';
export const CLIENT = { clientId: 'atoll', clientSecret: 'between us', issuer: ISSUER };

/** Makes an OpenID provider that answers as a test wants. */
export async function openIdServer() {
  const { publicKey, privateKey } = await generateKeyPair('RS256', { extractable: true });
  const keys = [{ ...(await exportJWK(publicKey)), kid: 'one', alg: 'RS256', use: 'sig' }];
  const server = { idToken: '', extra: {} as Record<string, unknown>, status: 200, asked: [] as string[] };
  return Object.assign(server, {
    sign: (claims: JWTPayload, { key = privateKey as CryptoKey | Uint8Array, alg = 'RS256' } = {}) =>
      new SignJWT(claims).setProtectedHeader({ alg, kid: 'one' }).sign(key),
    answer: (request: Request): Response => {
      const { pathname } = new URL(request.url);
      server.asked.push(pathname);
      if (server.status !== 200) return new Response('down', { status: server.status });
      if (pathname === '/keys') return Response.json({ keys });
      if (pathname === '/token') return Response.json({ access_token: 'a', id_token: server.idToken });
      return Response.json({
        issuer: ISSUER,
        authorization_endpoint: `${ISSUER}/authorize`,
        token_endpoint: `${ISSUER}/token`,
        jwks_uri: `${ISSUER}/keys`,
        ...server.extra,
      });
    },
  });
}
