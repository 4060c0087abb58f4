import { PENDING_MS, STATE_MS } from '#src/accounts/oauth.ts';
import { JOURNEY_COOKIE, NEWCOMER_COOKIE, readCookie, sessionCookie } from '#worker/http/cookies.ts';

const COOKIES = {
  journey: { name: JOURNEY_COOKIE, seconds: STATE_MS / 1000 },
  newcomer: { name: NEWCOMER_COOKIE, seconds: PENDING_MS / 1000 },
};
export type Kept = keyof typeof COOKIES;

/** The Set-Cookie line that has the browser keep something sealed; an empty text removes it. */
export function keep(request: Request, kept: Kept, sealed: string): string {
  const { name, seconds } = COOKIES[kept];
  return sessionCookie(request, name, sealed, sealed === '' ? 0 : seconds);
}

/** What the browser keeps, still sealed. */
export function kept(request: Request, what: Kept): string | null {
  return readCookie(request, COOKIES[what].name);
}
