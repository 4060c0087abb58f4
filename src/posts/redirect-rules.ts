import { MAX_PATH, toRedirectPath } from '#src/posts/rules.ts';
import { splitLocale } from '#src/shared/locale.ts';

/** Where a redirect leads: a path of ours (decoded, with the query and the fragment as they are) or an https address. */
export const MAX_TARGET = 1000;

/**
 * What somebody gave as the target of a redirect, in the form that is stored; null when it is none. A path loses its
 * language, which is that of whoever follows; an address of our own becomes a path.
 */
export function toRedirectTarget(text: string, origin: string): string | null {
  const trimmed = text.trim();
  if (trimmed.length > MAX_TARGET) return null;
  if (trimmed.startsWith('/')) return toOwnTarget(trimmed);
  const url = URL.canParse(trimmed) ? new URL(trimmed) : null;
  if (!url || url.username || url.password) return null;
  if (url.origin === origin) return toOwnTarget(url.pathname + url.search + url.hash);
  return url.protocol === 'https:' ? url.href : null;
}

function toOwnTarget(text: string): string | null {
  if (text.startsWith('//') || !URL.canParse(text, SOMEWHERE)) return null;
  const { origin, pathname, search, hash } = new URL(text, SOMEWHERE);
  if (origin !== SOMEWHERE) return null;
  const path = splitLocale(pathname).path === '/' ? '/' : toRedirectPath(pathname);
  // What is encoded as part of a path would read as its end once decoded.
  return path === null || /[?#\p{Cc}]/u.test(path) ? null : path + search + hash;
}

const SOMEWHERE = 'https://somewhere.invalid';

/** The path of a target, and its query and fragment. */
export function splitTarget(target: string): { path: string; rest: string } {
  const at = target.search(/[?#]/);
  return at < 0 ? { path: target, rest: '' } : { path: target.slice(0, at), rest: target.slice(at) };
}

/** The page of ours that a target leads to, as redirects know it; null for one elsewhere. */
export function ownPathOf(target: string): string | null {
  return target.startsWith('/') ? splitTarget(target).path : null;
}

/** A target as a Location header takes it. */
export function toLocation(target: string): string {
  if (!target.startsWith('/')) return target;
  const { path, rest } = splitTarget(target);
  return encodeURI(path) + rest;
}

/**
 * Where a new redirect is to lead, when its target may itself be led on: straight to the end. `leadsTo` is what the
 * redirects that there are say of a path; they are straight themselves. Null when it would come back to where it began.
 */
export function straighten(
  from: string,
  target: string,
  leadsTo: (path: string) => string | undefined,
): string | null {
  const path = ownPathOf(target);
  const end = (path !== null && leadsTo(path)) || target;
  return path === from || ownPathOf(end) === from ? null : end;
}

/** Paths at which the site answers itself, whatever is published: a redirect from there would never be asked. */
const OWN_PATHS = new Set(
  `/ /posts /tags /series /search /newsletter /login /logout /register /verify /forgot-password /reset-password /settings /write
  /feed /reading /reading/mark /connections /followers /reactions /notifications /admin /refused /robots.txt /sitemap.xml /llms.txt /llms-full.txt /feed.atom /feed.rss /feed.json`.split(
    /\s+/,
  ),
);
const OWN_FOLDERS =
  /^\/(?:api|media|assets|dev|auth|admin|settings|write|newsletter|notifications|discussion|comments)\//;

/** Whether the site itself answers at a path, as redirects know it. */
export function isOwnPath(path: string): boolean {
  return OWN_PATHS.has(path) || OWN_FOLDERS.test(path);
}

/** Which page with a name of its own a path would be: `/posts/tides` → `['posts', 'tides']`. */
export function namedPage(path: string): [kind: 'posts' | 'tags' | 'people' | 'series', name: string] | null {
  const match = /^\/(posts|tags|people|series)\/([^/]+)$/.exec(path);
  return match?.[1] && match[2] ? [match[1] as 'posts', match[2]] : null;
}

/** The form in which an old address is kept; null when nobody can be led on from it. */
export function toRedirectFrom(text: string): string | null {
  const path = text.trim().length > MAX_PATH ? null : toRedirectPath(text);
  return path === null || /\p{Cc}/u.test(path) ? null : path;
}
