import { desc, eq, sql } from 'drizzle-orm';
import { rebuildWanted } from '#src/admin/events.ts';
import type { ProjectionCheck, ProjectionSummary } from '#src/admin/projection-model.ts';
import { AppError } from '#src/shared/errors.ts';
import { requireFreshRole } from '#worker/accounts/service.ts';
import { logAdminAction } from '#worker/platform/admin-log.ts';
import { allProjections, checkSample, rebuildGoesOn } from '#worker/platform/check-projections.ts';
import type { Context } from '#worker/platform/context.ts';
import { type Db, runBatch } from '#worker/platform/db.ts';
import type { Projection } from '#worker/platform/projection.ts';
import { projectionChecks } from '#worker/platform/tables.ts';

const CHECKS_SHOWN = 30;

/** Every projection with its last check, by name. */
export async function listProjections(ctx: Context): Promise<ProjectionSummary[]> {
  await requireFreshRole(ctx, 'admin');
  const projections = allProjections(ctx.registry.features);
  const names = projections.map((projection) => projection.name);
  const [rows] = await ctx.db.batch([selectLastChecks(ctx.db, names)]);
  return projections.map(({ name }) => {
    const last = rows.find((row) => row.name === name);
    return { name, last: last ? toCheck(last) : null };
  });
}

/** The last checks of a projection, the newest first. */
export async function listChecks(ctx: Context, name: string): Promise<ProjectionCheck[]> {
  await requireFreshRole(ctx, 'admin');
  const projection = findProjection(ctx, name);
  const [rows] = await ctx.db.batch([selectChecks(ctx.db, projection.name, CHECKS_SHOWN)]);
  return rows.map(toCheck);
}

/** Compares a sample now and returns the result. */
export async function checkProjection(ctx: Context, name: string): Promise<ProjectionCheck> {
  await requireFreshRole(ctx, 'admin');
  await checkSample(ctx, findProjection(ctx, name));
  return getLastCheck(ctx, name);
}

/**
 * Starts a rebuild, which compares everything and repairs what differs. Each step is an event, so that none is lost and a
 * crash only delays the next. Throws `job_running` while a rebuild runs.
 */
export async function rebuildProjection(ctx: Context, name: string): Promise<ProjectionCheck> {
  await requireFreshRole(ctx, 'admin');
  findProjection(ctx, name);
  const checkId = ctx.ids.next();
  const [opened] = await runBatch(ctx.db, [
    ctx.db.insert(projectionChecks).select(
      sql`SELECT ${checkId}, ${name}, 'rebuild', ${ctx.clock.now()}, NULL, 0, 0, NULL, NULL
        WHERE NOT EXISTS (SELECT 1 FROM projection_checks WHERE ${rebuildGoesOn(name)})`,
    ),
    ctx.events.recordWhenChanged(rebuildWanted, { checkId, name, after: null }),
  ]);
  if (!opened?.changes) throw new AppError('job_running');
  logAdminAction(ctx, 'a projection is rebuilt', { projection: name });
  return getLastCheck(ctx, name);
}

async function getLastCheck(ctx: Context, name: string): Promise<ProjectionCheck> {
  const [[row]] = await ctx.db.batch([selectChecks(ctx.db, name, 1)]);
  if (!row) throw new AppError('not_found');
  return toCheck(row);
}

function findProjection(ctx: Context, name: string): Projection {
  const projection = allProjections(ctx.registry.features).find((known) => known.name === name);
  if (!projection) throw new AppError('not_found');
  return projection;
}

function selectChecks(db: Db, name: string, limit: number) {
  return db
    .select()
    .from(projectionChecks)
    .where(eq(projectionChecks.name, name))
    .orderBy(desc(projectionChecks.startedAt), desc(projectionChecks.id))
    .limit(limit);
}

function selectLastChecks(db: Db, names: readonly string[]) {
  return db
    .select()
    .from(projectionChecks)
    .where(
      sql`${projectionChecks.id} IN (SELECT (SELECT c.id FROM projection_checks c WHERE c.name = names.value
        ORDER BY c.started_at DESC, c.id DESC LIMIT 1) FROM json_each(${JSON.stringify(names)}) AS names)`,
    );
}

function toCheck(row: typeof projectionChecks.$inferSelect): ProjectionCheck {
  const { id, kind, checked, drifted, example } = row;
  return {
    id,
    kind,
    startedAt: new Date(row.startedAt).toISOString(),
    finishedAt: row.finishedAt === null ? null : new Date(row.finishedAt).toISOString(),
    checked,
    drifted,
    example,
  };
}
