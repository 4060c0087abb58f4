/** Returns the path of the list of notices, filtered or not. */
export function listPath({ filter, feature }: { filter?: string; feature?: string | null } = {}): string {
  const query = new URLSearchParams({
    ...(filter && filter !== 'all' && { filter }),
    ...(feature && { feature }),
  });
  return query.size > 0 ? `/notifications?${query}` : '/notifications';
}
