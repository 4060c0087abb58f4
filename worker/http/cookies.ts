/** The session's two cookies. Their names carry `__Host-` over https; plain http exists only on a developer's machine. */
export const ACCESS_COOKIE = 'atoll-session';
export const REFRESH_COOKIE = 'atoll-refresh';

/** Who signed in with this browser before. It signs nobody in. */
export const DEVICE_COOKIE = 'atoll-device';

/** The cookies of sign-in elsewhere: on the way to a provider, and until a new person confirms their account. */
export const JOURNEY_COOKIE = 'atoll-journey';
export const NEWCOMER_COOKIE = 'atoll-newcomer';

/** The name of a cookie on the scheme of this request. */
export function cookieName(request: Request, name: string): string {
  return new URL(request.url).protocol === 'https:' ? `__Host-${name}` : name;
}

/** The value of a cookie, or null. */
export function readCookie(request: Request, name: string): string | null {
  const header = request.headers.get('Cookie');
  if (!header) return null;
  const prefix = `${cookieName(request, name)}=`;
  const found = header
    .split(';')
    .map((part) => part.trim())
    .find((part) => part.startsWith(prefix));
  return found ? found.slice(prefix.length) : null;
}

/** Whether a request carries a session cookie; such a request bypasses the page cache. */
export function hasSessionCookie(request: Request): boolean {
  return (
    request.headers.get('Cookie')?.includes('atoll-session=') ||
    request.headers.get('Cookie')?.includes('atoll-refresh=') ||
    false
  );
}

/** A Set-Cookie line for a session cookie; an age of 0 removes it. */
export function sessionCookie(request: Request, name: string, value: string, maxAgeSeconds: number): string {
  const secure = new URL(request.url).protocol === 'https:' ? '; Secure' : '';
  return `${cookieName(request, name)}=${value}; Path=/; Max-Age=${maxAgeSeconds}; HttpOnly; SameSite=Lax${secure}`;
}
