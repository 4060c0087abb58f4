import { PENDING_MS, STATE_MS } from '#src/accounts/oauth.ts';
import { JOURNEY_COOKIE, NEWCOMER_COOKIE, readCookie, sessionCookie } from '#worker/http/cookies.ts';

const COOKIES = {
  journey: { name: JOURNEY_COOKIE, seconds: STATE_MS / 1000 },
  newcomer: { name: NEWCOMER_COOKIE, seconds: PENDING_MS / 1000 },
};
export type SealedCookie = keyof typeof COOKIES;

/** Returns the Set-Cookie line that stores a sealed value in the browser. An empty text removes it. */
export function sealedCookie(request: Request, cookie: SealedCookie, sealed: string): string {
  const { name, seconds } = COOKIES[cookie];
  return sessionCookie(request, name, sealed, sealed === '' ? 0 : seconds);
}

/** Returns the sealed value that the browser sent. */
export function readSealed(request: Request, cookie: SealedCookie): string | null {
  return readCookie(request, COOKIES[cookie].name);
}
