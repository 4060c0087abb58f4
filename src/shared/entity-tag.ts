/**
 * Whether an If-None-Match header names an entity tag. Compared weakly (RFC 9110): a proxy that compresses makes a
 * strong tag weak on its way to the browser.
 */
export function matchesEntityTag(ifNoneMatch: string | null, tag: string): boolean {
  if (!ifNoneMatch) return false;
  if (ifNoneMatch === tag || ifNoneMatch.trim() === '*') return true;
  return ifNoneMatch.split(',').some((candidate) => candidate.trim().replace(/^W\//, '') === tag);
}
