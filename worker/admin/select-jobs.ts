import { and, eq, getTableColumns, type SQL, sql } from 'drizzle-orm';
import type { Keyset } from '#src/shared/pagination.ts';
import { displayNameOf } from '#worker/accounts/queries.ts';
import type { Db } from '#worker/platform/db.ts';
import { beyond, walkOrder } from '#worker/platform/keyset.ts';
import { cronRuns } from '#worker/platform/tables.ts';

const columns = { ...getTableColumns(cronRuns), by: displayNameOf(sql`cron_runs.person_id`).as('by_name') };

/** A row of the list of runs. */
export type RunRow = Awaited<ReturnType<typeof selectRuns>>[number];

/** The last run of each of these jobs, finished or not. */
export function selectLastRuns(db: Db, jobs: readonly string[]) {
  const last: SQL = sql`SELECT (SELECT id FROM cron_runs WHERE job = names.value
    ORDER BY started_at DESC, id DESC LIMIT 1) FROM json_each(${JSON.stringify(jobs)}) AS names`;
  return db.select(columns).from(cronRuns).where(sql`${cronRuns.id} IN (${last})`);
}

/** The runs of a job in walking order, the newest first. */
export function selectRuns(
  db: Db,
  { job, keyset, limit }: { job: string; keyset: Keyset | null; limit: number },
) {
  return db
    .select(columns)
    .from(cronRuns)
    .where(and(eq(cronRuns.job, job), beyond(keyset, cronRuns.startedAt, cronRuns.id)))
    .orderBy(walkOrder(keyset, cronRuns.startedAt, cronRuns.id))
    .limit(limit);
}
