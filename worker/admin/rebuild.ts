import { eq, sql } from 'drizzle-orm';
import { rebuildWanted } from '#src/admin/events.ts';
import {
  allProjections,
  checkSample,
  compareStep,
  pruneChecks,
  reportDrift,
} from '#worker/platform/check-projections.ts';
import type { Context } from '#worker/platform/context.ts';
import { rawStatement, type Statement } from '#worker/platform/db.ts';
import { handler, type Job } from '#worker/platform/feature.ts';
import { projectionChecks } from '#worker/platform/tables.ts';

/** One step of a rebuild: repairs the next keys, saves the last key, and records the event of the next step. */
export const rebuildStep = handler('admin.rebuild_projection', [rebuildWanted], async (ctx, { payload }) => {
  const { checkId, name, after } = payload;
  const projection = allProjections(ctx.registry.features).find((known) => known.name === name);
  // The projection's feature was removed while the rebuild ran.
  if (!projection) return [noteStep(ctx, checkId, { checked: 0, differences: [], next: null })];
  const step = await compareStep(ctx, projection, after);
  reportDrift(ctx, projection, step.differences);
  return [
    ...(step.differences.length > 0
      ? projection
          .repair(JSON.stringify(step.differences.map(({ key }) => key)))
          .map((query) => rawStatement(ctx.db, query) as unknown as Statement)
      : []),
    noteStep(ctx, checkId, step),
    ...(step.next === null ? [] : [ctx.events.record(rebuildWanted, { checkId, name, after: step.next })]),
  ];
});

type Step = Pick<Awaited<ReturnType<typeof compareStep>>, 'checked' | 'differences' | 'next'>;

function noteStep(ctx: Context, checkId: string, { checked, differences, next }: Step): Statement {
  const example = differences[0] ? JSON.stringify(differences[0]) : null;
  return ctx.db
    .update(projectionChecks)
    .set({
      checked: sql`checked + ${checked}`,
      drifted: sql`drifted + ${differences.length}`,
      example: sql`coalesce(example, ${example})`,
      after: next,
      finishedAt: next === null ? ctx.clock.now() : null,
    })
    .where(eq(projectionChecks.id, checkId));
}

/** Every night: compares a sample of each projection, one projection per step; then deletes old checks. */
export const checkProjections: Job = {
  name: 'projections.check',
  dailyAt: 190,
  async run(ctx, cursor) {
    const rest = allProjections(ctx.registry.features).filter(({ name }) => cursor === null || name > cursor);
    const [next] = rest;
    if (next) {
      const { checked } = await checkSample(ctx, next);
      if (rest.length > 1) return { cursor: next.name, done: checked };
    }
    await pruneChecks(ctx);
    return { cursor: null, done: 0 };
  },
};
