import { CodeChallengeMethod, generateCodeVerifier } from 'arctic';
import { safeNextPath } from '#src/accounts/next-path.ts';
import { type Journey, journeySchema, type ProviderName, STATE_MS } from '#src/accounts/oauth.ts';
import { AppError } from '#src/shared/errors.ts';
import { clientOf } from '#worker/accounts/oauth/exchange-code.ts';
import { requireProvider } from '#worker/accounts/oauth/provider.ts';
import { spentStates } from '#worker/accounts/tables.ts';
import { open, seal } from '#worker/http/seal.ts';
import { requireMember } from '#worker/platform/actor.ts';
import type { Context } from '#worker/platform/context.ts';
import { randomSecret, sha256 } from '#worker/platform/crypto.ts';
import { runBatch } from '#worker/platform/db.ts';

/** The URL to redirect to, and what the browser keeps until it comes back. */
export type Departure = { url: string; sealed: string };

/**
 * Begins a journey to a provider: to sign in, or to link a provider to the signed-in member (`link`). Throws `not_found` when
 * the provider is not configured, and `provider_unavailable`.
 */
export async function startJourney(
  ctx: Context,
  name: ProviderName,
  { next, link }: { next: string; link: boolean },
): Promise<Departure> {
  const provider = requireProvider(ctx, name);
  const journey: Journey = {
    provider: name,
    state: randomSecret(),
    codeVerifier: generateCodeVerifier(),
    nonce: randomSecret(),
    next: safeNextPath(next),
    locale: ctx.locale,
    linkTo: link ? requireMember(ctx).personId : null,
    expiresAt: ctx.clock.now() + STATE_MS,
  };
  const { authorization } = await provider.endpoints(ctx);
  const url = clientOf(ctx, provider).createAuthorizationURLWithPKCE(
    authorization,
    journey.state,
    CodeChallengeMethod.S256,
    journey.codeVerifier,
    provider.scopes,
  );
  url.searchParams.set('nonce', journey.nonce);
  url.searchParams.set('ui_locales', ctx.locale);
  return { url: url.href, sealed: await sealJourney(ctx, journey) };
}

/** Seals a journey for the browser. It opens only together with the state that the provider returns. */
function sealJourney(ctx: Context, journey: Journey): Promise<string> {
  return seal(ctx.config.secretKey, holderOf(journey.state), JSON.stringify(journey));
}

function holderOf(state: string): string {
  return `oauth-journey\n${state}`;
}

/** Opens the journey of a browser that comes back. Throws `sign_in_expired` for another browser's journey or an expired one. */
export async function openJourney(
  ctx: Context,
  { provider, state, sealed }: { provider: ProviderName; state: string | null; sealed: string | null },
): Promise<Journey> {
  if (!state || !sealed) throw new AppError('sign_in_expired');
  const text = await open(ctx.config.secretKey, holderOf(state), sealed).catch(() => null);
  const journey = text === null ? null : journeySchema.parse(JSON.parse(text));
  if (journey?.provider !== provider || journey.expiresAt <= ctx.clock.now())
    throw new AppError('sign_in_expired');
  return journey;
}

/**
 * Uses a state once. A database row decides between simultaneous requests. KV spares the database later replays; it may be
 * late or lose the state without harm. Throws `sign_in_expired`.
 */
export async function spendState(ctx: Context, { state, expiresAt }: Journey): Promise<void> {
  const hash = await sha256(state);
  const mark = `oauth-spent:${hash}`;
  if (await ctx.kv.get(mark).catch(() => null)) throw new AppError('sign_in_expired');
  const [spent] = await runBatch(ctx.db, [
    ctx.db.insert(spentStates).values({ hash, expiresAt }).onConflictDoNothing(),
  ]);
  if (!spent?.changes) throw new AppError('sign_in_expired');
  ctx.waitUntil(ctx.kv.put(mark, '1', { expirationTtl: STATE_MS / 1000 }).catch(() => {}));
}
