import { sortLocales } from '#src/posts/rules.ts';
import type { Locale } from '#src/shared/locale.ts';

/** How deep chapters nest, counted from 0. */
export const MAX_DEPTH = 3;
export const MAX_ENTRIES = 500;

/** The page of a series as a link: without the language prefix, percent-encoded. */
export function seriesPath(slug: string): string {
  return `/series/${encodeURIComponent(slug)}`;
}

/** What a rule needs to know of a line of the order: a chapter, or a heading between chapters. */
export type Nested = { depth: number; heading?: unknown };

/**
 * The same lines, none deeper than it can be: a chapter nests in the chapter before it by one step, or stands where the
 * heading before it stands; the first one stands outside. A heading holds nothing, so nothing nests in it.
 */
export function normalizeDepths<T extends Nested>(entries: readonly T[]): T[] {
  let deepest = 0;
  return entries.map((entry) => {
    const depth = Math.max(0, Math.min(Math.trunc(entry.depth), deepest, MAX_DEPTH));
    deepest = isHeading(entry) ? depth : depth + 1;
    return depth === entry.depth ? entry : { ...entry, depth };
  });
}

/** Whether a line is a heading. */
export function isHeading(entry: Nested): boolean {
  return entry.heading !== undefined && entry.heading !== null;
}

/** What an event needs to know of a series, before or after a change. */
type Reach = { slug: string; locales: readonly Locale[] };

/** Every page of a series that a change touches: what was and what is, each once. */
export function pagesTouched(before: Reach | null, after: Reach | null) {
  const both = [before, after].filter((reach) => reach !== null);
  return {
    slugs: [...new Set(both.map((reach) => reach.slug))],
    locales: sortLocales(both.flatMap((reach) => reach.locales)),
  };
}
