import { matchesEntityTag } from '#src/shared/entity-tag.ts';

/** The validators of a response before it is sent; `modifiedAt` is UTC epoch milliseconds. */
export type Validators = { tag: string; modifiedAt: number };

/** Whether the client has the response already. If-None-Match excludes the date (RFC 9110, 13.2.2), which has seconds only. */
export function isNotModified(headers: Headers, { tag, modifiedAt }: Validators): boolean {
  const tags = headers.get('If-None-Match');
  if (tags !== null) return matchesEntityTag(tags, tag);
  const since = Date.parse(headers.get('If-Modified-Since') ?? '');
  return Number.isFinite(since) && Math.floor(modifiedAt / 1000) * 1000 <= since;
}
