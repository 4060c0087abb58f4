import { addRecent, parseRecent, removeRecent } from '#src/palette/recent.ts';

const KEY = 'atoll-searches';

/** What was searched for lately in this browser; nobody else ever learns of it. */
export function recentSearches(): string[] {
  try {
    return parseRecent(localStorage.getItem(KEY));
  } catch {
    return [];
  }
}

/** Remembers the search that the page shows the results of. */
export function rememberSearch(): void {
  const query = new URLSearchParams(location.search).get('q');
  if (query && location.pathname.endsWith('/search')) keep(addRecent(recentSearches(), query));
}

export function forgetSearch(query: string): void {
  keep(removeRecent(recentSearches(), query));
}

export function forgetSearches(): void {
  keep([]);
}

function keep(recent: readonly string[]): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(recent));
  } catch {
    // Storage may be closed to us: nothing is remembered then.
  }
}
