import type { Dump } from './dump.ts';

const LINK = /https?:\/\/([a-z0-9.-]+)\/(?:questions|q|a)\/(\d+)/gi;

/** The host of the site: the one to which most links among the posts of the dump lead. Null when none does. */
export function hostOf({ posts, comments }: Dump): string | null {
  const ids = new Set(posts.map(({ Id }) => Id));
  const counts = new Map<string, number>();
  for (const text of [...posts.map(({ Body }) => Body), ...comments.map(({ Text }) => Text)])
    for (const [, host = '', id] of (text ?? '').matchAll(LINK))
      if (ids.has(id ?? '')) counts.set(host.toLowerCase(), (counts.get(host.toLowerCase()) ?? 0) + 1);
  const [first] = [...counts].sort(([, a], [, b]) => b - a);
  return first?.[0] ?? null;
}
