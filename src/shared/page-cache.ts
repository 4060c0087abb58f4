import type { PageMatcher } from '#src/shared/cached-pages.ts';
import { splitLocale } from '#src/shared/locale.ts';

/**
 * The Cache-Control with which an answer opts in to the page cache. Browsers may store the answer but must revalidate it
 * every time.
 */
export const CACHEABLE = 'public, max-age=0, must-revalidate';
/** The Cache-Control of all other answers. */
export const UNCACHEABLE = 'private, no-store';

/** How long a cached page is fresh, and how much longer it is shown while a new one is rendered. */
export const FRESH_MS = 60_000;
export const STALE_MS = 10 * 60_000;

/** The state of a cached page by its age. */
export type Freshness = 'fresh' | 'stale' | 'expired';

/** The freshness of a page rendered at `storedAt`; both times are UTC epoch milliseconds. */
export function freshness(storedAt: number, now: number): Freshness {
  const age = now - storedAt;
  if (age < FRESH_MS) return 'fresh';
  return age < FRESH_MS + STALE_MS ? 'stale' : 'expired';
}

/** The header that makes a request bypass the page cache, for benches and tests; ignored in production. */
export const BYPASS_HEADER = 'X-Bypass-Page-Cache';

const MAX_PATH = 512;
const MAX_QUERY = 600;

/** A canonical URL, and the groups whose cache versions are part of its key. */
export type CacheTarget = { url: string; isApi: boolean; hasQuery: boolean; groups: readonly string[] };

/**
 * The canonical form of a URL: one spelling of the path, and the query parameters that the page reads, sorted. Null for URLs
 * that are never cached: undeclared paths, React Router's data requests, and URLs that are too long.
 */
export function cacheTarget(text: string, match: PageMatcher): CacheTarget | null {
  const url = new URL(text);
  if (url.pathname.length > MAX_PATH || url.pathname.endsWith('.data')) return null;
  const pathname = oneSpelling(url.pathname);
  const { path } = splitLocale(pathname);
  const page = match(path);
  if (!page) return null;
  const query = canonicalQuery(url.searchParams, page.query);
  if (query.length > MAX_QUERY) return null;
  return {
    url: url.origin + pathname + query,
    isApi: path.startsWith('/api/') && path !== '/api/docs',
    hasQuery: query !== '',
    groups: page.groups,
  };
}

/** Decodes unnecessary percent-encoding (RFC 3986, 6.2.2): otherwise a page would have thousands of addresses. */
function oneSpelling(pathname: string): string {
  return pathname.replace(/%[0-9a-f]{2}/gi, (code) => {
    const character = String.fromCharCode(Number.parseInt(code.slice(1), 16));
    return /[\w.~-]/.test(character) ? character : code.toUpperCase();
  });
}

/** The query with the first value of each parameter that the page reads, sorted. */
function canonicalQuery(given: URLSearchParams, known: readonly string[]): string {
  if (known.length === 0 || given.size === 0) return '';
  const kept = new URLSearchParams();
  for (const name of known) {
    const value = given.get(name);
    if (value !== null) kept.set(name, value);
  }
  kept.sort();
  return kept.size === 0 ? '' : `?${kept}`;
}

/** The cache group of all lists. */
export const LISTS = 'lists';
/** The cache group of all pages that show names of others: of authors, commenters, tags, and neighbours in a series. */
export const NAMES = 'names';
