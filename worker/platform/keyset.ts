import { type Column, type SQL, sql } from 'drizzle-orm';
import type { Keyset } from '#src/shared/pagination.ts';

type Key = Column | SQL;
type Place = Pick<Keyset, 'key' | 'direction' | 'inclusive'> & { id: string | number };
type From = Place | null | undefined;

/**
 * The condition for rows behind the place where a page begins; true for all rows without a place. SQLite looks the
 * comparison up in an index over (key, id). Lists begin with the greatest key, `rising` lists with the smallest.
 */
export function beyond(from: From, key: Key, id: Key, rising = false): SQL {
  if (!from) return sql`1`;
  const than = sql.raw(`${goesUp(from, rising) ? '>' : '<'}${from.inclusive ? '=' : ''}`);
  return sql`(${key}, ${id}) ${than} (${from.key}, ${from.id})`;
}

/** The order of a walk; reversed towards the previous page. */
export function walkOrder(from: From, key: Key, id: Key, rising = false): SQL {
  const way = sql.raw(goesUp(from, rising) ? 'ASC' : 'DESC');
  return sql`${key} ${way}, ${id} ${way}`;
}

function goesUp(from: From, rising: boolean): boolean {
  return (from?.direction === 'prev') !== rising;
}
