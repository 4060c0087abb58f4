/** The cache group of what the API says of the discussion of a target. */
export function threadGroup(kind: string, id: string): string {
  return `thread:${kind}:${id}`;
}

/** The cache group of what the API says of one comment. */
export function commentGroup(id: string): string {
  return `comment:${id}`;
}

/** The cache group of what a person said, by their handle. */
export function saidGroup(name: string): string {
  return `said:${name}`;
}
