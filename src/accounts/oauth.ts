import { z } from 'zod';
import { emailSchema, nameSchema, registrationSchema } from '#src/accounts/model.ts';
import { localeSchema } from '#src/shared/model.ts';

/** The providers through which people can sign in. */
export const PROVIDERS = ['google', 'github'] as const;
export type ProviderName = (typeof PROVIDERS)[number];
export const providerSchema = z.enum(PROVIDERS).meta({ id: 'Provider', example: 'github' });

/** Proper names, the same in every language. */
export const PROVIDER_LABELS: Record<ProviderName, string> = { google: 'Google', github: 'GitHub' };

/** How long a person may take at the provider. */
export const STATE_MS = 10 * 60_000;
/** How long a person may take afterwards to confirm. */
export const PENDING_MS = 15 * 60_000;
/** How far a provider's clock may be off. */
export const CLOCK_TOLERANCE_SECONDS = 60;

/** A verified profile at a provider. `email` is null unless the provider verified it. */
export type ProviderProfile = {
  subject: string;
  email: string | null;
  displayName: string;
  /** Candidates for a username, the best first. */
  handles: string[];
};

/** A journey to a provider, as stored in the browser that began it. */
export const journeySchema = z.object({
  provider: providerSchema,
  state: z.string(),
  codeVerifier: z.string(),
  nonce: z.string(),
  next: z.string(),
  locale: localeSchema,
  /** The person who began the journey from their settings. Null for a sign-in. */
  linkTo: z.uuid().nullable(),
  expiresAt: z.int(),
});
export type Journey = z.infer<typeof journeySchema>;

/** A person whom a provider vouched for and who must still confirm: a new account, or the link to the account `linkTo`. */
export const newcomerSchema = z.object({
  provider: providerSchema,
  subject: z.string(),
  email: emailSchema,
  displayName: z.string(),
  handles: z.array(z.string()),
  linkTo: z.uuid().nullable(),
  next: z.string(),
  expiresAt: z.int(),
});
export type Newcomer = z.infer<typeof newcomerSchema>;

/** The names that a newcomer with a known address chooses. */
export const joinSchema = z.strictObject({
  name: nameSchema,
  displayName: registrationSchema.shape.displayName,
  timeZone: registrationSchema.shape.timeZone,
});
export type Joining = z.infer<typeof joinSchema>;

/** An identity at a provider that signs its owner in. */
export const identitySchema = z
  .object({
    provider: providerSchema,
    email: z.string(),
    createdAt: z.iso.datetime(),
    lastUsedAt: z.iso.datetime(),
  })
  .meta({ id: 'Identity' });
export type Identity = z.infer<typeof identitySchema>;

/** Why signing in through a provider failed. Each reason has a page. */
export const OAUTH_TROUBLES = [
  'sign_in_denied',
  'sign_in_expired',
  'provider_untrusted',
  'provider_unavailable',
  'provider_email_unverified',
  'identity_taken',
  'account_suspended',
  'rate_limited',
] as const;
export type OauthTrouble = (typeof OAUTH_TROUBLES)[number];
