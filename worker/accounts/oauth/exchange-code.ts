import { OAuth2Client, OAuth2RequestError, type OAuth2Tokens } from 'arctic';
import { AppError } from '#src/shared/errors.ts';
import { TIMEOUT_MS, unavailable } from '#worker/accounts/oauth/ask-provider.ts';
import type { Provider } from '#worker/accounts/oauth/provider.ts';
import type { Context } from '#worker/platform/context.ts';

/** Returns our OAuth client. Its redirect address is the same for every language. */
export function clientOf(ctx: Context, { name, clientId, clientSecret }: Provider): OAuth2Client {
  return new OAuth2Client(clientId, clientSecret, `${ctx.config.publicOrigin}/auth/${name}/callback`);
}

/**
 * Exchanges the code for tokens, with the PKCE verifier. Throws `sign_in_expired` for a code that is used or too old, and
 * `provider_unavailable` for any other failure.
 */
export async function exchangeCode(
  ctx: Context,
  provider: Provider,
  code: string,
  codeVerifier: string,
): Promise<OAuth2Tokens> {
  const { token } = await provider.endpoints(ctx);
  const exchange = clientOf(ctx, provider).validateAuthorizationCode(token, code, codeVerifier);
  const tokens = await Promise.race([exchange, scheduler.wait(TIMEOUT_MS).then(() => null)]).catch(
    (error: unknown) => onFailure(ctx, provider, error),
  );
  return tokens ?? unavailable(new Error(`${provider.name} did not exchange the code in time`));
}

/** The first is the standard's, the second GitHub's, which comes with status 200 and is handled by `requireToken`. */
const SPENT_CODE = ['invalid_grant', 'bad_verification_code'];

function onFailure(ctx: Context, provider: Provider, error: unknown): never {
  if (error instanceof OAuth2RequestError && SPENT_CODE.includes(error.code))
    throw new AppError('sign_in_expired', { cause: error });
  ctx.log.error(`${provider.name} did not exchange a code`, error);
  return unavailable(error);
}

/** Returns a token of the response. Throws `sign_in_expired` or `provider_untrusted` when it is absent. */
export function requireToken(tokens: OAuth2Tokens, kind: 'accessToken' | 'idToken'): string {
  try {
    return tokens[kind]();
  } catch (cause) {
    const { error } = tokens.data as { error?: unknown };
    throw new AppError(SPENT_CODE.includes(String(error)) ? 'sign_in_expired' : 'provider_untrusted', {
      cause,
    });
  }
}
