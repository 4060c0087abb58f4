import { fold } from '#src/search/fold.ts';
import { MOST_SUGGESTIONS } from '#src/search/limits.ts';
import type { Locale } from '#src/shared/locale.ts';

/** The properties by which a suggestion is ranked. `isWhole`: the name has the whole last word, not only its beginning. */
export type Candidate = {
  kind: string;
  targetId: string;
  locale: Locale | 'any';
  title: string;
  isWhole: boolean;
};

/**
 * The best of the candidates, which come newest first. Equal names rank first, then names that begin with the text, then
 * names with the whole word, then the rest; the best one of each kind is always included. Of two translations the one in the
 * reader's language is kept.
 */
export function rankSuggestions<T extends Candidate>(
  candidates: readonly T[],
  query: string,
  locale: Locale,
): T[] {
  const typed = fold(query).trim();
  const ranked = onePerTarget(candidates, locale)
    .map((candidate) => ({ candidate, distance: distanceOf(candidate, typed) }))
    .sort((a, b) => a.distance - b.distance);
  const bestOfKinds = ranked.filter(
    ({ candidate }, at) => at === ranked.findIndex((other) => other.candidate.kind === candidate.kind),
  );
  return [...new Set([...bestOfKinds, ...ranked])]
    .slice(0, MOST_SUGGESTIONS)
    .sort((a, b) => a.distance - b.distance)
    .map(({ candidate }) => candidate);
}

function onePerTarget<T extends Candidate>(candidates: readonly T[], locale: Locale): T[] {
  const targets = new Map<string, T>();
  for (const candidate of candidates) {
    const known = targets.get(candidate.targetId);
    if (!known || candidate.locale === locale) targets.set(candidate.targetId, candidate);
  }
  return [...targets.values()];
}

function distanceOf({ title, isWhole }: Candidate, typed: string): number {
  const name = fold(title);
  if (name === typed) return 0;
  if (name.startsWith(typed)) return 1;
  return isWhole ? 2 : 3;
}
