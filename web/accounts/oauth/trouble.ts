import { OAUTH_TROUBLES, type OauthTrouble, type ProviderName } from '#src/accounts/oauth.ts';
import { AppError, type ErrorCode } from '#src/shared/errors.ts';

/** Whether an error code has a trouble page. */
export function isTrouble(code: ErrorCode | string | null): code is OauthTrouble {
  return (OAUTH_TROUBLES as readonly string[]).includes(code ?? '');
}

/** Returns the path of the trouble page of an error. Rethrows an error that has none. */
export function troublePath(error: unknown, provider: ProviderName, next: string): string {
  if (!(error instanceof AppError) || !isTrouble(error.code)) throw error;
  return `/auth/trouble?${new URLSearchParams({ reason: error.code, provider, next })}`;
}
