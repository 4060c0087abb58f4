/** The cache group of the API pages of the discussion of a target. */
export function threadGroup(kind: string, id: string): string {
  return `thread:${kind}:${id}`;
}

/** The cache group of the API pages of one comment. */
export function commentGroup(id: string): string {
  return `comment:${id}`;
}

/** The cache group of a person's comments, by their handle. */
export function saidGroup(name: string): string {
  return `said:${name}`;
}
