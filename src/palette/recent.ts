const MOST_RECENT = 6;
const LONGEST = 100;

/** What was searched for lately, the last first, as the browser keeps it; whatever else stands there is nothing. */
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

/** With a query in the first place, once however it was written. */
export function addRecent(recent: readonly string[], query: string): string[] {
  const kept = query.trim().slice(0, LONGEST);
  return kept === '' ? [...recent] : [kept, ...removeRecent(recent, kept)].slice(0, MOST_RECENT);
}

/** Without a query. */
export function removeRecent(recent: readonly string[], query: string): string[] {
  return recent.filter((one) => one.toLowerCase() !== query.toLowerCase());
}
