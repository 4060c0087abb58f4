import { type Column, type SQL, sql } from 'drizzle-orm';
import type { Keyset } from '#src/shared/pagination.ts';

type Key = Column | SQL;
type Place = Pick<Keyset, 'key' | 'direction' | 'inclusive'> & { id: string | number };
type From = Place | null | undefined;

/**
 * The rows behind the place where a page begins, or all without one; a comparison of rows, which SQLite looks up in an
 * index over (key, id). Lists go from the greatest down; a `rising` one begins with the smallest.
 */
export function beyond(from: From, key: Key, id: Key, rising = false): SQL {
  if (!from) return sql`1`;
  const than = sql.raw(`${goesUp(from, rising) ? '>' : '<'}${from.inclusive ? '=' : ''}`);
  return sql`(${key}, ${id}) ${than} (${from.key}, ${from.id})`;
}

/** The order of a walk; towards the page before, it is turned round. */
export function walkOrder(from: From, key: Key, id: Key, rising = false): SQL {
  const way = sql.raw(goesUp(from, rising) ? 'ASC' : 'DESC');
  return sql`${key} ${way}, ${id} ${way}`;
}

function goesUp(from: From, rising: boolean): boolean {
  return (from?.direction === 'prev') !== rising;
}
