import type { RunnableQuery } from 'drizzle-orm/runnable-query';
import type { Context } from '#worker/platform/context.ts';
import type { Statement } from '#worker/platform/db.ts';

/** Rows that one step takes of each part of the work. */
export const A_STEP = 500;

/** A part of the work: the rows that come next, and the statements that do away with them. */
export type StepPart = {
  select: (limit: number) => Statement;
  statements: (rows: readonly never[]) => Statement[];
};

/** Declares a part. `select` answers no more rows than the limit; `statements` is called only where there are rows. */
export function stepPart<Row>(
  select: (limit: number) => RunnableQuery<Row[], 'sqlite'>,
  statements: (rows: readonly Row[]) => Statement[],
): StepPart {
  return { select: select as StepPart['select'], statements: statements as StepPart['statements'] };
}

/**
 * The statements of one step of work that may be too much for one batch; for a reaction, which listens to the event of
 * `goOn` too. A step that was full records that event, and with it the next step begins.
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
