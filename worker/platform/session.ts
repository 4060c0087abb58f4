import type { SessionClaims } from '#src/accounts/session.ts';

/** The new tokens of a session. `refresh` is absent when only the claims changed. */
export type SessionTokens = { access: string; refresh?: { token: string; seconds: number } };

/**
 * The session of a request. Services set `change`, and the middleware turns the change into cookies, so that services stay
 * independent of HTTP.
 */
export type RequestSession = {
  /** The claims of the session; null when signed out or when a personal access token was used. */
  claims: SessionClaims | null;
  /** Whether the session's row was read in this request; otherwise only the JWT was checked. */
  fresh: boolean;
  /** The change of the cookies: new tokens, `clear`, or null for no change. */
  change: SessionTokens | 'clear' | null;
  userAgent: string;
  /** What the browser says of the people who signed in with it before: the text of its cookie. */
  devices: string;
  /** The caller's time zone by their network address; the initial value for a new account. */
  timeZone: string | null;
};

/** The session of a context without one: a consumer, a cron run, a test's own actor. */
export function noSession(): RequestSession {
  return { claims: null, fresh: true, change: null, userAgent: '', devices: '', timeZone: null };
}
