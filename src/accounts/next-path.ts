import { splitLocale } from '#src/shared/locale.ts';

/**
 * Returns where to go after logging in: a path of this site, without its language prefix. Anything else (another host in any
 * disguise, the account pages themselves) becomes `/`.
 */
export function safeNextPath(next: string | null | undefined): string {
  if (!next || next.length > 2000 || !/^\/(?![/\\])/.test(next)) return '/';
  const base = 'https://here.invalid';
  const url = URL.parse(next, base);
  if (!url || url.origin !== base || url.pathname.startsWith('//')) return '/';
  const { path } = splitLocale(url.pathname);
  if (path.startsWith('//') || /^\/(?:login|logout|register|verify|reset-password)(?:\/|$)/.test(path))
    return '/';
  return path + url.search + url.hash;
}

/** Returns the path of the login page that leads back to a path. `ended` says that a session ended just now. */
export function loginPath(next: string, { ended = false }: { ended?: boolean } = {}): string {
  const path = safeNextPath(next);
  const query = [
    ...(path === '/' ? [] : [`next=${encodeURIComponent(path)}`]),
    ...(ended ? ['ended=yes'] : []),
  ];
  return query.length > 0 ? `/login?${query.join('&')}` : '/login';
}
