import type { PathParameters } from '#src/shared/cached-pages.ts';
import { LISTS } from '#src/shared/page-cache.ts';

/** The cache group of the pages of one person, by their handle. */
export function personGroup(name: string): string {
  return `person:${name}`;
}

/**
 * The cache groups of `/people/:name` and what stands below it; null for a handle in capitals, which shows the same page:
 * each kept by itself, a name of ten emails were a thousand pages.
 */
export function personGroups({ name = '' }: PathParameters): readonly string[] | null {
  return name === name.toLowerCase() ? [LISTS, personGroup(name)] : null;
}
