import { and, eq, isNotNull } from 'drizzle-orm';
import type { Journey, Newcomer, ProviderName, ProviderProfile } from '#src/accounts/oauth.ts';
import { AppError } from '#src/shared/errors.ts';
import { actAs } from '#worker/accounts/authenticate.ts';
import { exchangeCode } from '#worker/accounts/oauth/exchange-code.ts';
import { spendState } from '#worker/accounts/oauth/journey.ts';
import { sealNewcomer } from '#worker/accounts/oauth/newcomer.ts';
import { type Provider, requireProvider } from '#worker/accounts/oauth/provider.ts';
import { openSession } from '#worker/accounts/sessions.ts';
import { leaveSession } from '#worker/accounts/sign-in.ts';
import { identities, people } from '#worker/accounts/tables.ts';
import { requireFreshSession } from '#worker/accounts/viewer.ts';
import { countCall } from '#worker/http/limit-rate.ts';
import type { Context } from '#worker/platform/context.ts';
import { named, runBatch } from '#worker/platform/db.ts';

/** The outcome of a journey: the person is signed in, or has something to confirm first. `sealed` is what the browser keeps. */
export type Arrival = { kind: 'signed_in' } | { kind: 'join' | 'link'; sealed: string };

/** A profile that a provider vouched for, and which provider. */
type Vouched = ProviderProfile & { provider: ProviderName };

/**
 * Ends a journey: checks the provider's response, once. A known person is signed in. No account is created and nothing is
 * linked before the person confirms. Throws one of the troubles that have a page.
 */
export async function finishJourney(
  ctx: Context,
  journey: Journey,
  answer: URLSearchParams,
): Promise<Arrival> {
  await countCall(ctx, 'login');
  const provider = requireProvider(ctx, journey.provider);
  await spendState(ctx, journey);
  await requireRightIssuer(ctx, provider, answer.get('iss'));
  const code = requireCode(ctx, provider, answer);
  const tokens = await exchangeCode(ctx, provider, code, journey.codeVerifier);
  const profile = await provider.identify(ctx, tokens, journey);
  const vouched = { ...profile, provider: provider.name };
  return journey.linkTo === null
    ? settle(ctx, vouched, journey.next)
    : prepareLink(ctx, vouched, { ...journey, linkTo: journey.linkTo });
}

/** A response of another provider must not be taken for one of this provider (RFC 9207). */
async function requireRightIssuer(ctx: Context, provider: Provider, issuer: string | null): Promise<void> {
  const isMissing = issuer === null && (await provider.endpoints(ctx)).namesIssuer;
  if (isMissing || (issuer !== null && issuer !== provider.issuer)) throw new AppError('provider_untrusted');
}

const DENIED = ['access_denied', 'consent_required', 'login_required', 'interaction_required'];

function requireCode(ctx: Context, provider: Provider, answer: URLSearchParams): string {
  const error = answer.get('error');
  const code = answer.get('code');
  if (error === null && code) return code;
  if (error !== null && DENIED.includes(error)) throw new AppError('sign_in_denied');
  ctx.log.warn(`${provider.name} refused to say who somebody is`, { error: error?.slice(0, 100) });
  throw new AppError(error === null ? 'provider_untrusted' : 'provider_unavailable');
}

/** Signs in the owner of the provider's id. Prepares what everybody else must confirm. */
export async function settle(ctx: Context, vouched: Vouched, next: string): Promise<Arrival> {
  const { known, owner } = await findAccounts(ctx, vouched);
  if ((known ?? owner)?.suspendedAt) throw new AppError('account_suspended');
  if (known) return signInAs(ctx, vouched, known);
  if (!vouched.email) throw new AppError('provider_email_unverified');
  const newcomer = { ...vouched, email: vouched.email, next, linkTo: owner?.id ?? null };
  return { kind: owner ? 'link' : 'join', sealed: await sealNewcomer(ctx, newcomer) };
}

const personColumns = {
  id: named(people.id, 'person_id'),
  name: people.name,
  displayName: people.displayName,
  role: people.role,
  avatarId: people.avatarId,
  timeZone: people.timeZone,
  locale: people.locale,
  theme: people.theme,
  keyShortcuts: people.keyShortcuts,
  suspendedAt: people.suspendedAt,
};

type Known = Awaited<ReturnType<typeof findAccounts>>['known'];

/** Finds the account with this id of the provider, and the account with this address. Unverified sign-ups do not count. */
async function findAccounts(ctx: Context, { provider, subject, email }: Vouched) {
  const [byIdentity, byEmail] = await ctx.db.batch([
    ctx.db
      .select(personColumns)
      .from(identities)
      .innerJoin(people, eq(people.id, identities.personId))
      .where(and(eq(identities.provider, provider), eq(identities.subject, subject)))
      .limit(1),
    ctx.db
      .select({ id: people.id, suspendedAt: people.suspendedAt })
      .from(people)
      .where(and(eq(people.email, email ?? ''), isNotNull(people.emailVerifiedAt)))
      .limit(1),
  ]);
  return { known: byIdentity[0] ?? null, owner: byEmail[0] ?? null };
}

async function signInAs(ctx: Context, vouched: Vouched, person: NonNullable<Known>): Promise<Arrival> {
  const { id: personId, suspendedAt: _, ...rest } = person;
  const { statements, claims, tokens } = await openSession(ctx, { ...rest, personId });
  const seen = { lastUsedAt: ctx.clock.now(), ...(vouched.email && { email: vouched.email }) };
  await runBatch(ctx.db, [
    ...statements,
    ...leaveSession(ctx),
    ctx.db
      .update(identities)
      .set(seen)
      .where(and(eq(identities.provider, vouched.provider), eq(identities.subject, vouched.subject))),
  ]);
  actAs(ctx, claims, true);
  ctx.session.change = tokens;
  return { kind: 'signed_in' };
}

/** Prepares a link for a journey that began in the settings. The person of the same session confirms it on the next page. */
async function prepareLink(
  ctx: Context,
  vouched: Vouched,
  { linkTo, next }: Pick<Newcomer, 'next'> & { linkTo: string },
): Promise<Arrival> {
  const here = ctx.actor.kind === 'member' ? await requireFreshSession(ctx) : null;
  if (here?.personId !== linkTo) throw new AppError('sign_in_expired');
  const { known } = await findAccounts(ctx, vouched);
  if (known && known.id !== linkTo) throw new AppError('identity_taken');
  if (!vouched.email) throw new AppError('provider_email_unverified');
  return {
    kind: 'link',
    sealed: await sealNewcomer(ctx, { ...vouched, email: vouched.email, next, linkTo }),
  };
}
