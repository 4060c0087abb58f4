import type { RunnableQuery } from 'drizzle-orm/runnable-query';
import type { Context } from '#worker/platform/context.ts';
import type { Statement } from '#worker/platform/db.ts';

/** How many rows one step takes of each part of the work. */
export const A_STEP = 500;

/** A part of the work: the next rows, and the statements that complete them. */
export type StepPart = {
  select: (limit: number) => Statement;
  statements: (rows: readonly never[]) => Statement[];
};

/** Declares a part. `select` returns at most `limit` rows; `statements` is called only where there are rows. */
export function stepPart<Row>(
  select: (limit: number) => RunnableQuery<Row[], 'sqlite'>,
  statements: (rows: readonly Row[]) => Statement[],
): StepPart {
  return { select: select as StepPart['select'], statements: statements as StepPart['statements'] };
}

/**
 * The statements of one step of work that may be too much for one batch. The caller is a handler that also follows the event
 * of `goOn`: a full step records that event, which begins the next step.
 */
export async function inSteps(
  ctx: Context,
  goOn: () => Statement,
  parts: readonly [StepPart, ...StepPart[]],
): Promise<Statement[]> {
  const [first, ...others] = parts;
  const found: unknown[] = await ctx.db.batch([
    first.select(A_STEP),
    ...others.map(({ select }) => select(A_STEP)),
  ]);
  const rows = found as never[][];
  return [
    ...parts.flatMap(({ statements }, at) => (rows[at]?.length ? statements(rows[at]) : [])),
    ...(rows.some(({ length }) => length === A_STEP) ? [goOn()] : []),
  ];
}
