import type { Viewer } from '#src/social/visibility.ts';

/**
 * What keeps the index from ranking what a viewer may not see: a document that is not for everybody says for whom it is, and
 * whose it is, among its facets. It is the coarse sieve, so that nothing hidden takes the place of what is found: who is
 * connected with whom stands in no index, and is asked of each hit with the rest of the rule. Goes behind a condition.
 */
export function unlessHidden(viewer: Viewer): string {
  if (viewer.kind !== 'member') return ' NOT facets : "inner"';
  const mine = `"of${viewer.personId.replaceAll('-', '')}"`;
  return ` NOT facets : ("innerprivate" NOT ${mine})`;
}
