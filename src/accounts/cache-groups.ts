import type { PathParameters } from '#src/shared/cached-pages.ts';
import { LISTS } from '#src/shared/page-cache.ts';

/** Returns the cache group of the pages of one person, by their handle. */
export function personGroup(name: string): string {
  return `person:${name}`;
}

/**
 * Returns the cache groups of `/people/:name` and the paths below it. Returns null for a handle with capitals, which shows the
 * same page: caching each spelling would allow a thousand copies of one page.
 */
export function personGroups({ name = '' }: PathParameters): readonly string[] | null {
  return name === name.toLowerCase() ? [LISTS, personGroup(name)] : null;
}
