import { matchesEntityTag } from '#src/shared/entity-tag.ts';

/** What is known of an answer before it is sent; `modifiedAt` is UTC epoch milliseconds. */
export type Validators = { tag: string; modifiedAt: number };

/** Whether the asker has it already. An If-None-Match counts alone (RFC 9110, 13.2.2); the date knows only seconds. */
export function isNotModified(headers: Headers, { tag, modifiedAt }: Validators): boolean {
  const tags = headers.get('If-None-Match');
  if (tags !== null) return matchesEntityTag(tags, tag);
  const since = Date.parse(headers.get('If-Modified-Since') ?? '');
  return Number.isFinite(since) && Math.floor(modifiedAt / 1000) * 1000 <= since;
}
