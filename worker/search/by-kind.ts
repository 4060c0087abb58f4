import { type SQL, sql } from 'drizzle-orm';
import type { Searchable } from '#worker/platform/searchable.ts';

/**
 * An expression that depends on the kind of a found target, NULL for a kind that nobody registers any more; `of` names what
 * the statement calls the row of the target. Kinds are written out: bound, they would use up the parameters of a statement.
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
