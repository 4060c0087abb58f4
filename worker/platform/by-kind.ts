import { type SQL, sql } from 'drizzle-orm';
import type { TargetKind } from '#worker/platform/targets.ts';

/**
 * An expression that depends on a kind, NULL for a kind that is not among the `kinds`. The names of kinds are written into
 * the statement: bound, they would use up its parameters.
 */
export function byKind<T extends { kind: string }>(
  kinds: Iterable<T>,
  kind: SQL,
  expression: (one: T) => SQL,
): SQL {
  const cases = Array.from(kinds, (one) => sql`WHEN ${kindLiteral(one.kind)} THEN ${expression(one)}`);
  return cases.length === 0 ? sql`NULL` : sql`CASE ${kind} ${sql.join(cases, sql` `)} END`;
}

/** The name of a kind written into a statement; throws unless it is a plain word. */
export function kindLiteral(kind: string): SQL {
  if (!/^[a-z_]+$/.test(kind)) throw new Error(`A kind must be a plain word: ${kind}`);
  return sql.raw(`'${kind}'`);
}

/** The kinds that comments can hang on. */
export function commentable(targets: Iterable<TargetKind>): TargetKind[] {
  return [...targets].filter(({ hasComments }) => hasComments);
}
