import type { SessionClaims } from '#src/accounts/session.ts';

/** What a browser or an API client holds afterwards. `refresh` is absent when only the claims changed. */
export type SessionTokens = { access: string; refresh?: { token: string; seconds: number } };

/**
 * The session of a request. Services change it by what they mean; the middleware turns that into cookies, so that no
 * service knows of HTTP.
 */
export type RequestSession = {
  /** Who the session says is there; null when signed out or when a personal access token speaks. */
  claims: SessionClaims | null;
  /** Whether the session's row was read in this request; else only the JWT was believed. */
  fresh: boolean;
  /** The cookies afterwards: new tokens, none, or as they are. */
  change: SessionTokens | 'clear' | null;
  userAgent: string;
  /** Where the network says the caller is; a first guess for somebody who signs up. */
  timeZone: string | null;
};

/** The session of a door without one: a consumer, a cron run, a test's own actor. */
export function noSession(): RequestSession {
  return { claims: null, fresh: true, change: null, userAgent: '', timeZone: null };
}
