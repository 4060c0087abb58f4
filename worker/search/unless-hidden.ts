import type { Viewer } from '#src/social/visibility.ts';

/**
 * The part of a query that keeps the index from ranking documents that a viewer may not see. A restricted document has its
 * visibility and owner among its facets. The filter is coarse, so that hidden documents do not displace hits; connections
 * are not in the index and are verified for each hit by the visibility rule. Goes behind a condition.
 */
export function unlessHidden(viewer: Viewer): string {
  if (viewer.kind !== 'member') return ' NOT facets : "inner"';
  const mine = `"of${viewer.personId.replaceAll('-', '')}"`;
  return ` NOT facets : ("innerprivate" NOT ${mine})`;
}
