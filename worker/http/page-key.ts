import * as build from 'virtual:react-router/server-build';
import { BytesLru } from '#src/shared/bytes-lru.ts';
import type { PageMatcher } from '#src/shared/cached-pages.ts';
import type { Locale } from '#src/shared/locale.ts';
import { BYPASS_HEADER, type CacheTarget, cacheTarget } from '#src/shared/page-cache.ts';
import { hasSessionCookie } from '#worker/http/cookies.ts';
import type { CacheVersions } from '#worker/platform/cache-versions.ts';

/** What the canonical forms of URLs may weigh; about eight thousand of usual length. */
const TARGETS_BYTES = 2 * 1024 * 1024;
/** A longer URL is worked out each time: usual ones are far shorter. */
const LONGEST_REMEMBERED = 1024;
/** What an entry weighs beside its texts, roughly. */
const ENTRY_BYTES = 150;

/** Whether a request may meet the cache at all: a read by somebody of whom nothing says who they are. */
export function isAnonymousRead(request: Request): boolean {
  return (
    (request.method === 'GET' || request.method === 'HEAD') &&
    !hasSessionCookie(request) &&
    !request.headers.has('Authorization') &&
    !request.headers.has('Origin') &&
    !request.headers.has('Upgrade')
  );
}

/** Whether a bench or a test asks past the cache; in production nobody can. */
export function isPastCache(request: Request, env: Env): boolean {
  return env.ENVIRONMENT !== 'production' && request.headers.has(BYPASS_HEADER);
}

/** Finds the canonical form of a URL; that of a short one is worked out once. */
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

/** The key when every cache version is known here already, else null. */
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

/** A `~` stands in no canonical query, so no URL of a visitor can take the name of another's page. */
export function toKey(target: CacheTarget, locale: Locale | null, env: Env, cacheVersions: string): string {
  const separator = target.url.includes('?') ? '&' : '?';
  return `${target.url}${separator}~${locale ?? ''}~${env.VERSION?.id ?? 'local'}~${build.assets?.version ?? ''}${cacheVersions}`;
}

/**
 * The request as the renderer sees it: nothing of the visitor but their address, which the limits count. It asks for the
 * canonical URL: a page shows its own address, and what tracked one visitor must not stand in the page of all others.
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
