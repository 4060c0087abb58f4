import { and, desc, eq, isNull, sql } from 'drizzle-orm';
import type { Context } from '#worker/platform/context.ts';
import { rawStatement, runBatch } from '#worker/platform/db.ts';
import type { Feature } from '#worker/platform/feature.ts';
import type { Projection } from '#worker/platform/projection.ts';
import { projectionChecks } from '#worker/platform/tables.ts';

/** How many keys one step compares. */
export const STEP = 500;
const SAMPLE_STEPS = 4;

export type Difference = { key: string; stored: string; actual: string };

/** The result of a step; `next` is the key after which the next step continues, null at the end. */
export type Compared = { keys: string; checked: number; differences: Difference[]; next: string | null };

/** The projections of all features, by name. */
export function allProjections(features: readonly Feature[]): Projection[] {
  return features
    .flatMap((feature) => feature.projections ?? [])
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

/** Compares the counters of the next keys with the rows they count. */
export async function compareStep(
  ctx: Context,
  projection: Projection,
  after: string | null,
  limit: number = STEP,
): Promise<Compared> {
  const [rows] = await ctx.db.batch([rawStatement<{ key: string }>(ctx.db, projection.keys(after, limit))]);
  const keys = JSON.stringify(rows.map((row) => row.key));
  if (rows.length === 0) return { keys, checked: 0, differences: [], next: null };
  const [compared] = await ctx.db.batch([rawStatement<Difference>(ctx.db, projection.compare(keys))]);
  const next = rows.length < limit ? null : (rows.at(-1)?.key ?? null);
  return {
    keys,
    checked: rows.length,
    differences: compared.filter((row) => row.stored !== row.actual),
    next,
  };
}

/**
 * Compares the next two thousand keys, beginning where the last sample ended, so that successive nights cover all keys.
 * Differences are logged and stored for an admin.
 */
export async function checkSample(ctx: Context, projection: Projection): Promise<{ checked: number }> {
  const startedAt = ctx.clock.now();
  const [[last]] = await ctx.db.batch([selectLastSample(ctx, projection.name)]);
  let after = last?.after ?? null;
  let checked = 0;
  const differences: Difference[] = [];
  for (let step = 0; step < SAMPLE_STEPS; step += 1) {
    const compared = await compareStep(ctx, projection, after);
    checked += compared.checked;
    differences.push(...compared.differences);
    after = compared.next;
    if (after === null) break;
  }
  const check = { id: ctx.ids.next(), name: projection.name, kind: 'sample' as const, startedAt, after };
  await runBatch(ctx.db, [
    ctx.db.insert(projectionChecks).values({
      ...check,
      finishedAt: ctx.clock.now(),
      checked,
      drifted: differences.length,
      example: differences[0] ?? null,
    }),
  ]);
  reportDrift(ctx, projection, differences);
  return { checked };
}

/** Logs differences: a drift is a bug in the code that moves the counters. */
export function reportDrift(ctx: Context, projection: Projection, differences: readonly Difference[]): void {
  if (differences.length === 0) return;
  const [example] = differences;
  ctx.log.warn('counters have drifted', {
    projection: projection.name,
    drifted: differences.length,
    ...example,
  });
}

function selectLastSample(ctx: Context, name: string) {
  return ctx.db
    .select({ after: projectionChecks.after })
    .from(projectionChecks)
    .where(and(eq(projectionChecks.name, name), eq(projectionChecks.kind, 'sample')))
    .orderBy(desc(projectionChecks.startedAt))
    .limit(1);
}

/** Whether a rebuild of a projection is running. */
export const rebuildGoesOn = (name: string) =>
  and(
    eq(projectionChecks.name, name),
    eq(projectionChecks.kind, 'rebuild'),
    isNull(projectionChecks.finishedAt),
  );

const RETENTION_MS = 90 * 24 * 60 * 60_000;

/** Deletes checks after three months. */
export async function pruneChecks(ctx: Context): Promise<void> {
  const before = ctx.clock.now() - RETENTION_MS;
  await runBatch(ctx.db, [
    ctx.db.delete(projectionChecks).where(sql`${projectionChecks.startedAt} < ${before}`),
  ]);
}
