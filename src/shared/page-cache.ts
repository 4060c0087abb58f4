import { splitLocale } from '#src/shared/locale.ts';

/**
 * How an answer opts in to the page cache, and what the browser may do with it: keep it, but ask every time whether it
 * still holds.
 */
export const CACHEABLE = 'public, max-age=0, must-revalidate';
/** Everything else belongs to one person. */
export const UNCACHEABLE = 'private, no-store';

/** How long a cached page is fresh, and how long after that it is still shown while a new one is rendered. */
export const FRESH_MS = 60_000;
export const STALE_MS = 10 * 60_000;

/** What the age of a cached page means. */
export type Freshness = 'fresh' | 'stale' | 'expired';

/** The freshness of a page rendered at `storedAt`; both times are UTC epoch milliseconds. */
export function freshness(storedAt: number, now: number): Freshness {
  const age = now - storedAt;
  if (age < FRESH_MS) return 'fresh';
  return age < FRESH_MS + STALE_MS ? 'stale' : 'expired';
}

/** First path segments that look at cookies of their own, hold secrets, or take an endless number of questions. */
const NEVER_CACHED = new Set([
  'login',
  'logout',
  'register',
  'verify',
  'forgot-password',
  'reset-password',
  'auth',
  'settings',
  'admin',
  'write',
  'dev',
  'search',
  'media',
  'u',
]);

const TRACKING = new Set([
  'fbclid',
  'gclid',
  'dclid',
  'gbraid',
  'wbraid',
  'msclkid',
  'twclid',
  'yclid',
  'igshid',
  'mc_cid',
  'mc_eid',
  '_ga',
  '_gl',
  'ref_src',
]);

const MAX_PATH = 512;
const MAX_PARAMETERS = 8;
const MAX_QUERY = 512;

/** A URL under its canonical name, and the groups whose content generations belong to its key. */
export type CacheTarget = { url: string; isApi: boolean; groups: readonly string[] };

/**
 * What the page cache calls a URL: tracking parameters dropped, the others sorted. Null for what it never holds: private
 * areas, React Router's data requests, and URLs so long that somebody is playing.
 */
export function cacheTarget(text: string): CacheTarget | null {
  const url = new URL(text);
  const { path } = splitLocale(url.pathname);
  const [, first = ''] = path.split('/');
  if (NEVER_CACHED.has(first) || path.endsWith('.data') || url.pathname.length > MAX_PATH) return null;
  const query = canonicalQuery(url.searchParams);
  if (query === null) return null;
  return {
    url: url.origin + url.pathname + query,
    isApi: path.startsWith('/api/') && path !== '/api/docs',
    groups: cacheGroups(path),
  };
}

function canonicalQuery(parameters: URLSearchParams): string | null {
  const kept = [...parameters].filter(([name]) => !isTracking(name));
  if (kept.length === 0) return '';
  if (kept.length > MAX_PARAMETERS) return null;
  const sorted = new URLSearchParams(kept);
  sorted.sort();
  const query = `?${sorted}`;
  return query.length > MAX_QUERY ? null : query;
}

function isTracking(name: string): boolean {
  return name.startsWith('utm_') || TRACKING.has(name);
}

/** The group of every page that shows several things, or something that no group of its own watches. */
export const LISTS = 'lists';
/** The names that a post's page borrows: those of its authors and tags, and of its neighbours in a series. */
export const NAMES = 'names';

/** The group of one post's page and its twins: in the API, and as Markdown. */
export function postGroup(slug: string): string {
  return `post:${slug}`;
}

/** The group of what the API says of the discussion of a thing. */
export function threadGroup(kind: string, id: string): string {
  return `thread:${kind}:${id}`;
}

/** The group of what the API says of one comment. */
export function commentGroup(id: string): string {
  return `comment:${id}`;
}

/** The group of what a person said. */
export function saidGroup(name: string): string {
  return `said:${name}`;
}

const LISTS_ONLY = [LISTS];

/** The groups of a path without its language prefix. */
function cacheGroups(path: string): readonly string[] {
  const slug = /^(?:\/api\/v1)?\/posts\/([^/]+?)(?:\.md|\/comments\/[^/]+)?$/.exec(path)?.[1];
  if (slug !== undefined) return [NAMES, postGroup(decode(slug))];
  const name = /^(?:\/api\/v1)?\/people\/([^/]+)\/comments$/.exec(path)?.[1];
  if (name !== undefined) return [LISTS, saidGroup(decode(name).toLowerCase())];
  const [, kind, id] = /^\/api\/v1\/(threads\/[^/]+|comments)\/([^/]+)/.exec(path) ?? [];
  if (!kind || !id) return LISTS_ONLY;
  return [NAMES, kind === 'comments' ? commentGroup(id) : threadGroup(kind.slice('threads/'.length), id)];
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
