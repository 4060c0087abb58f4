import type { PageMatcher } from '#src/shared/cached-pages.ts';
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

/** What locally lets a request go past the page cache, for benches and tests; production does not look at it. */
export const BYPASS_HEADER = 'X-Bypass-Page-Cache';

const MAX_PATH = 512;
const MAX_QUERY = 600;

/** A URL under its canonical name, and the groups whose content cache versions belong to its key. */
export type CacheTarget = { url: string; isApi: boolean; hasQuery: boolean; groups: readonly string[] };

/**
 * What the page cache calls a URL: one spelling of the path, and of the query what the page reads, sorted. Null for what
 * it never holds: paths that no feature declares, React Router's data requests, and URLs so long that somebody is playing.
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

/** An email and its percent code are the same (RFC 3986, 6.2.2): otherwise a page had thousands of addresses. */
function oneSpelling(pathname: string): string {
  return pathname.replace(/%[0-9a-f]{2}/gi, (code) => {
    const character = String.fromCharCode(Number.parseInt(code.slice(1), 16));
    return /[\w.~-]/.test(character) ? character : code.toUpperCase();
  });
}

/** Of each parameter that the page reads the first, in one order. */
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

/** The cache group of every page that shows several things. */
export const LISTS = 'lists';
/** The cache group of every page that borrows names: those of authors, commenters, tags, and neighbours in a series. */
export const NAMES = 'names';
