import type { OAuth2Tokens } from 'arctic';
import { type Journey, PROVIDERS, type ProviderName, type ProviderProfile } from '#src/accounts/oauth.ts';
import { AppError } from '#src/shared/errors.ts';
import { githubProvider } from '#worker/accounts/oauth/github.ts';
import { openIdProvider } from '#worker/accounts/oauth/open-id.ts';
import { hasStandIn, standInFor } from '#worker/accounts/oauth/stand-in.ts';
import type { Context } from '#worker/platform/context.ts';

/** The endpoints of a provider. `namesIssuer`: its responses always name the issuer (RFC 9207). */
export type Endpoints = { authorization: string; token: string; namesIssuer: boolean };

/** A service that can identify people. */
export type Provider = {
  name: ProviderName;
  clientId: string;
  clientSecret: string;
  /** What `iss` in a response must be. */
  issuer: string;
  scopes: string[];
  endpoints: (ctx: Context) => Promise<Endpoints>;
  /** Returns the profile that the tokens are about, verified. Throws `provider_untrusted` or `provider_unavailable`. */
  identify: (ctx: Context, tokens: OAuth2Tokens, journey: Journey) => Promise<ProviderProfile>;
};

/** Returns a configured provider, or its stand-in in development. Throws `not_found`. */
export function requireProvider(ctx: Context, name: ProviderName): Provider {
  const provider = name === 'google' ? google(ctx) : github(ctx);
  if (!provider) throw new AppError('not_found');
  return provider;
}

function google(ctx: Context): Provider | null {
  const settings = ctx.config.google ?? standInFor(ctx)?.google;
  return settings ? openIdProvider(settings) : null;
}

function github(ctx: Context): Provider | null {
  const settings = ctx.config.github ?? standInFor(ctx)?.github;
  return settings ? githubProvider(settings) : null;
}

export type OfferedProvider = { name: ProviderName; isStandIn: boolean };

/** Returns the providers that a page can offer. */
export function listProviders(ctx: Context): OfferedProvider[] {
  return PROVIDERS.filter((name) => ctx.config[name] || hasStandIn(ctx)).map((name) => ({
    name,
    isStandIn: !ctx.config[name],
  }));
}
