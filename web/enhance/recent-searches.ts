import { addRecent, parseRecent, removeRecent } from '#src/palette/recent.ts';

const KEY = 'atoll-searches';

/** Returns the recent searches, which are stored in this browser only. */
export function recentSearches(): string[] {
  try {
    return parseRecent(localStorage.getItem(KEY));
  } catch {
    return [];
  }
}

/** Stores the search whose results the page shows. */
export function rememberSearch(): void {
  const query = new URLSearchParams(location.search).get('q');
  if (query && location.pathname.endsWith('/search')) store(addRecent(recentSearches(), query));
}

export function forgetSearch(query: string): void {
  store(removeRecent(recentSearches(), query));
}

export function forgetSearches(): void {
  store([]);
}

function store(recent: readonly string[]): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(recent));
  } catch {
    // Storage may be unavailable; then nothing is stored.
  }
}
