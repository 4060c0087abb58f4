import { OAUTH_TROUBLES, type OauthTrouble, type ProviderName } from '#src/accounts/oauth.ts';
import { AppError, type ErrorCode } from '#src/shared/errors.ts';

/** Whether a code has a page of its own. */
export function isTrouble(code: ErrorCode | string | null): code is OauthTrouble {
  return (OAUTH_TROUBLES as readonly string[]).includes(code ?? '');
}

/** The page that says why somebody did not come in; an error that has none is thrown again. */
export function troublePath(error: unknown, provider: ProviderName, next: string): string {
  if (!(error instanceof AppError) || !isTrouble(error.code)) throw error;
  return `/auth/trouble?${new URLSearchParams({ reason: error.code, provider, next })}`;
}
