import { type SQL, sql } from 'drizzle-orm';
import type { Searchable } from '#worker/platform/searchable.ts';

/**
 * An expression that depends on the kind of a found target, NULL for a kind that is no longer registered. `of` is the alias
 * of the row of the target in the statement. Kinds are written as literals, because parameters of a statement are limited.
 */
export function byKind(
  searchables: readonly Searchable[],
  of: string,
  expression: (searchable: Searchable, id: SQL) => SQL,
): SQL {
  const id = sql.raw(`${of}.target_id`);
  const cases = searchables.map(
    (searchable) => sql`WHEN ${sql.raw(`'${searchable.kind}'`)} THEN ${expression(searchable, id)}`,
  );
  return sql`CASE ${sql.raw(`${of}.kind`)} ${sql.join(cases, sql` `)} END`;
}
