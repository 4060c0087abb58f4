const MOST_RECENT = 6;
const LONGEST = 100;

/** Parses the recent searches stored in a browser, the last first. Any other stored value is an empty list. */
export function parseRecent(text: string | null): string[] {
  try {
    const list: unknown = JSON.parse(text ?? '[]');
    if (!Array.isArray(list)) return [];
    return list
      .filter((query): query is string => typeof query === 'string' && query !== '')
      .slice(0, MOST_RECENT);
  } catch {
    return [];
  }
}

/** Returns the list with a query in the first place. Spellings that differ in case are one query. */
export function addRecent(recent: readonly string[], query: string): string[] {
  const kept = query.trim().slice(0, LONGEST);
  return kept === '' ? [...recent] : [kept, ...removeRecent(recent, kept)].slice(0, MOST_RECENT);
}

/** Returns the list without a query. */
export function removeRecent(recent: readonly string[], query: string): string[] {
  return recent.filter((one) => one.toLowerCase() !== query.toLowerCase());
}
