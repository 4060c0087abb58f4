import { sortLocales } from '#src/posts/rules.ts';
import type { Locale } from '#src/shared/locale.ts';

/** Most steps that chapters nest, counted from 0. */
export const MAX_DEPTH = 3;
export const MAX_ENTRIES = 500;

/** The path of a series for links: without the language prefix, percent-encoded. */
export function seriesPath(slug: string): string {
  return `/series/${encodeURIComponent(slug)}`;
}

/** The part of a line that rules need: a chapter, or a heading between chapters. */
export type Nested = { depth: number; heading?: unknown };

/**
 * The same lines, none deeper than allowed: a chapter nests in the previous chapter by one step; a heading, and the first
 * chapter under a heading, are outermost.
 */
export function normalizeDepths<T extends Nested>(entries: readonly T[]): T[] {
  let deepest = 0;
  return entries.map((entry) => {
    const depth = isHeading(entry) ? 0 : Math.max(0, Math.min(Math.trunc(entry.depth), deepest, MAX_DEPTH));
    deepest = isHeading(entry) ? 0 : depth + 1;
    return depth === entry.depth ? entry : { ...entry, depth };
  });
}

/** Whether a line is a heading. */
export function isHeading(entry: Nested): boolean {
  return entry.heading !== undefined && entry.heading !== null;
}

/** The lines without headings that no chapter follows, because readers would find nothing under them. */
export function dropEmptyHeadings<T extends Nested>(entries: readonly T[]): T[] {
  return entries.filter((entry, index) => {
    const next = entries[index + 1];
    return !isHeading(entry) || (next !== undefined && !isHeading(next));
  });
}

/**
 * The number of each line as in a book: `2`, and `2.1` for the first line nested in it. Headings, chapters without a number
 * and what is nested in those have none.
 */
export function numberChapters(entries: readonly (Nested & { numbered: boolean })[]): (string | null)[] {
  const counts: number[] = [];
  let unnumberedAt = Number.POSITIVE_INFINITY;
  return entries.map((entry) => {
    if (entry.depth <= unnumberedAt) unnumberedAt = Number.POSITIVE_INFINITY;
    if (isHeading(entry) || entry.depth > unnumberedAt) return null;
    if (!entry.numbered) {
      unnumberedAt = entry.depth;
      return null;
    }
    counts.length = entry.depth + 1;
    counts[entry.depth] = (counts[entry.depth] ?? 0) + 1;
    return counts.join('.');
  });
}

/** A line with the lines nested in it. */
export type Branch<T> = { entry: T; inner: Branch<T>[] };

/** The lines as a tree; their depths must be normal. */
export function toTree<T extends { depth: number }>(entries: readonly T[]): Branch<T>[] {
  const root: Branch<T>[] = [];
  const open = [root];
  for (const entry of entries) {
    const branch = { entry, inner: [] };
    open.length = Math.min(open.length, entry.depth + 1);
    open.at(-1)?.push(branch);
    open.push(branch.inner);
  }
  return root;
}

/** The part of a series that an event needs, before or after a change. */
type TouchedPages = { slug: string; locales: readonly Locale[] };

/** Every page of a series that a change affects: those of the old and the new state, each once. */
export function pagesTouched(before: TouchedPages | null, after: TouchedPages | null) {
  const both = [before, after].filter((pages) => pages !== null);
  return {
    slugs: [...new Set(both.map((pages) => pages.slug))],
    locales: sortLocales(both.flatMap((pages) => pages.locales)),
  };
}
