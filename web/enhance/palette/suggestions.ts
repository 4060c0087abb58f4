import type { Suggestion } from '#src/search/model.ts';
import { pageLocale } from '#web/enhance/palette/texts.ts';

const MOST_KEPT = 200;
const known = new Map<string, Suggestion[]>();

/** Returns the suggestions for a text that were fetched before on this page. */
export function knownSuggestions(text: string): Suggestion[] | undefined {
  return known.get(keyOf(text));
}

/** Fetches suggestions. Returns none when the request fails. */
export async function fetchSuggestions(text: string, signal: AbortSignal): Promise<Suggestion[]> {
  const parameters = new URLSearchParams({ q: text.trim(), locale: pageLocale() });
  const response = await fetch(`/api/v1/search/suggestions?${parameters}`, { signal });
  if (!response.ok) return [];
  const { data } = (await response.json()) as { data: Suggestion[] };
  if (known.size >= MOST_KEPT) known.clear();
  known.set(keyOf(text), data);
  return data;
}

function keyOf(text: string): string {
  return `${pageLocale()} ${text.trim()}`;
}
