import { type SQL, sql } from 'drizzle-orm';
import type { TargetKind } from '#worker/platform/targets.ts';

/** An expression that depends on the kind of a target; NULL for a kind that is not among the `targets`. */
export function byKind(
  targets: Iterable<TargetKind>,
  kind: SQL,
  expression: (target: TargetKind) => SQL,
): SQL {
  const cases = [...targets].map((target) => sql`WHEN ${target.kind} THEN ${expression(target)}`);
  return cases.length === 0 ? sql`NULL` : sql`CASE ${kind} ${sql.join(cases, sql` `)} END`;
}

/** The kinds that comments can hang on. */
export function commentable(targets: Iterable<TargetKind>): TargetKind[] {
  return [...targets].filter(({ hasComments }) => hasComments);
}
