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
 * A position in a list sorted by (key, id): the keyset `(k, id) < (?, ?)`. `direction` `prev` walks back towards
 * the newer end. Never an offset.
 */
export type Keyset = { key: number | string; id: string; direction: 'next' | 'prev' };

/** What a list answers: items in display order and the cursors to either side, null at an end. */
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
