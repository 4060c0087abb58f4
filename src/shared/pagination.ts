import { z } from 'zod';

export const PAGE_SIZE = 20;
export const MAX_PAGE_SIZE = 100;

/** The query of every list: an opaque signed cursor and a size. */
export const pageQuerySchema = z.object({
  cursor: z.string().max(500).optional().meta({ description: 'Opaque; from `meta.next` or `meta.prev`.' }),
  limit: z.coerce.number().int().min(1).max(MAX_PAGE_SIZE).default(PAGE_SIZE),
});
export type PageQuery = z.infer<typeof pageQuerySchema>;

/**
 * A position in a list sorted by (key, id): the keyset `(k, id) < (?, ?)`. `direction` `prev` walks back towards the newer
 * end. With `inclusive` the row at the position belongs to the page.
 */
export type Keyset = { key: number | string; id: string; direction: 'next' | 'prev'; inclusive?: boolean };

/** A page of a list: items in display order, and the cursors of the next and previous page, null at an end. */
export type Page<T> = { items: T[]; next: string | null; prev: string | null; total?: number };

/**
 * Cuts rows fetched with `limit + 1` into a page. Rows come in walking order: newest first for `next`, oldest first
 * for `prev`.
 */
export function cutPage<T>(
  rows: T[],
  limit: number,
  keyset: Keyset | null,
): { items: T[]; hasNext: boolean; hasPrev: boolean } {
  const more = rows.length > limit;
  const kept = rows.slice(0, limit);
  if (keyset?.direction === 'prev') return { items: kept.reverse(), hasNext: true, hasPrev: more };
  return { items: kept, hasNext: more, hasPrev: keyset !== null };
}

/**
 * Cuts the rows of a bounded walk into a page. A row for which `isEnd` is true marks the end of a walk that stopped early.
 * `first` and `last` are the rows where the previous and the next page begin, undefined where there is none.
 */
export function cutWalk<T>(
  rows: T[],
  { limit, keyset, isEnd }: { limit: number; keyset: Keyset | null; isEnd: (row: T) => boolean },
): { items: T[]; first: T | undefined; last: T | undefined } {
  const at = rows.findIndex(isEnd);
  const end = at >= 0 && at <= limit ? rows[at] : undefined;
  const { items, hasNext, hasPrev } = cutPage(at < 0 ? rows : rows.slice(0, at), limit, keyset);
  const isBack = keyset?.direction === 'prev';
  const first = (isBack ? end : undefined) ?? (hasPrev ? (items[0] ?? end) : undefined);
  const last = (isBack ? undefined : end) ?? (hasNext ? (items.at(-1) ?? end) : undefined);
  return { items, first, last };
}
