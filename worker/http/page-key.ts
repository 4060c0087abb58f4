import * as build from 'virtual:react-router/server-build';
import { BytesLru } from '#src/shared/bytes-lru.ts';
import type { PageMatcher } from '#src/shared/cached-pages.ts';
import type { Locale } from '#src/shared/locale.ts';
import { BYPASS_HEADER, type CacheTarget, cacheTarget } from '#src/shared/page-cache.ts';
import { hasSessionCookie } from '#worker/http/cookies.ts';
import type { CacheVersions } from '#worker/platform/cache-versions.ts';

/** The memory for canonical forms of URLs; enough for about eight thousand of usual length. */
const TARGETS_BYTES = 2 * 1024 * 1024;
/** The canonical form of a longer URL is not remembered. */
const LONGEST_REMEMBERED = 1024;
/** The approximate size of an entry without its texts. */
const ENTRY_BYTES = 150;

/** Whether a request may use the cache: a read that carries nothing about who sent it. */
export function isAnonymousRead(request: Request): boolean {
  return (
    (request.method === 'GET' || request.method === 'HEAD') &&
    !hasSessionCookie(request) &&
    !request.headers.has('Authorization') &&
    !request.headers.has('Origin') &&
    !request.headers.has('Upgrade')
  );
}

/** Whether a bench or a test bypasses the cache; impossible in production. */
export function bypassesCache(request: Request, env: Env): boolean {
  return env.ENVIRONMENT !== 'production' && request.headers.has(BYPASS_HEADER);
}

/** Makes a function that finds the canonical form of a URL and remembers those of short URLs. */
export function targetFinder(match: PageMatcher): (url: string) => CacheTarget | null {
  const known = new BytesLru<{ target: CacheTarget | null; bytes: number }>(TARGETS_BYTES);
  return (url) => {
    const found = known.get(url);
    if (found) return found.target;
    const target = cacheTarget(url, match);
    if (url.length <= LONGEST_REMEMBERED) known.set(url, { target, bytes: weightOf(url, target) });
    return target;
  };
}

function weightOf(url: string, target: CacheTarget | null): number {
  return ENTRY_BYTES + url.length + (target ? target.url.length + target.groups.join().length : 0);
}

/** The cache key, or null unless this isolate remembers every cache version. */
export function knownKey(
  target: CacheTarget,
  locale: Locale | null,
  env: Env,
  cacheVersions: CacheVersions,
): string | null {
  let joined = '';
  for (const group of target.groups) {
    const cacheVersion = cacheVersions.peek(group);
    if (cacheVersion === null) return null;
    joined += `~${cacheVersion}`;
  }
  return toKey(target, locale, env, joined);
}

/** The cache key of a page. Canonical queries contain no `~`, so no visitor's URL can equal the key of another page. */
export function toKey(target: CacheTarget, locale: Locale | null, env: Env, cacheVersions: string): string {
  const separator = target.url.includes('?') ? '&' : '?';
  return `${target.url}${separator}~${locale ?? ''}~${env.VERSION?.id ?? 'local'}~${build.assets?.version ?? ''}${cacheVersions}`;
}

/**
 * The request for the renderer: nothing of the visitor but their address, which the rate limits need. Its URL is the
 * canonical one, because a page shows its own address, and one visitor's tracking parameters must not reach other visitors.
 */
export function anonymous(request: Request, target: CacheTarget, locale: Locale | null): Request {
  const headers = new Headers();
  for (const name of ['CF-Connecting-IP', 'CF-Ray', 'Accept']) {
    const value = request.headers.get(name);
    if (value !== null) headers.set(name, value);
  }
  if (locale) headers.set('Accept-Language', locale);
  return new Request(target.url, { headers });
}
