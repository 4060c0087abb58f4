import * as build from 'virtual:react-router/server-build';
import type { Locale } from '#src/shared/locale.ts';
import { type CacheTarget, cacheTarget } from '#src/shared/page-cache.ts';
import { hasSessionCookie } from '#worker/http/cookies.ts';
import type { Generations } from '#worker/platform/generations.ts';

const TARGETS_LIMIT = 4_000;
const targets = new Map<string, CacheTarget | null>();

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

/** The canonical form of a URL, worked out once. */
export function targetOf(url: string): CacheTarget | null {
  const known = targets.get(url);
  if (known !== undefined) return known;
  const target = cacheTarget(url);
  targets.set(url, target);
  if (targets.size > TARGETS_LIMIT) targets.delete(targets.keys().next().value ?? '');
  return target;
}

/** The key when every generation is known here already, else null. */
export function knownKey(
  target: CacheTarget,
  locale: Locale | null,
  env: Env,
  generations: Generations,
): string | null {
  let joined = '';
  for (const group of target.groups) {
    const generation = generations.peek(group);
    if (generation === null) return null;
    joined += `~${generation}`;
  }
  return toKey(target, locale, env, joined);
}

/** A `~` stands in no canonical query, so no URL of a visitor can take the name of another's page. */
export function toKey(target: CacheTarget, locale: Locale | null, env: Env, generations: string): string {
  const separator = target.url.includes('?') ? '&' : '?';
  return `${target.url}${separator}~${locale ?? ''}~${env.VERSION?.id ?? 'local'}~${build.assets?.version ?? ''}${generations}`;
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
