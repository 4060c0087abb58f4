/**
 * Whether an If-None-Match header names an entity tag. The comparison is weak (RFC 9110), because a compressing proxy turns a
 * strong tag into a weak one.
 */
export function matchesEntityTag(ifNoneMatch: string | null, tag: string): boolean {
  if (!ifNoneMatch) return false;
  if (ifNoneMatch === tag || ifNoneMatch.trim() === '*') return true;
  return ifNoneMatch.split(',').some((candidate) => candidate.trim().replace(/^W\//, '') === tag);
}
