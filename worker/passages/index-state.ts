import { sql } from 'drizzle-orm';
import { requireFreshRole } from '#worker/accounts/service.ts';
import { MADE_WITH } from '#worker/passages/cut-text.ts';
import { passageDocuments } from '#worker/passages/tables.ts';
import type { Context } from '#worker/platform/context.ts';
import { rawStatement, runBatch } from '#worker/platform/db.ts';

/** The passages of a kind of texts: how many targets and passages there are, and how many targets wait to be cut anew. */
export type IndexState = { kind: string; targets: number; passages: number; waiting: number };

/** The state of the index of passages, by kind; for admins. */
export async function getIndexState(ctx: Context): Promise<IndexState[]> {
  await requireFreshRole(ctx, 'admin');
  const [rows] = await ctx.db.batch([
    rawStatement<IndexState>(
      ctx.db,
      sql`SELECT kind, count(*) FILTER (WHERE passage_count > 0) AS targets, sum(passage_count) AS passages,
        count(*) FILTER (WHERE made_with <> ${MADE_WITH}) AS waiting FROM passage_documents GROUP BY kind ORDER BY kind`,
    ),
  ]);
  return rows;
}

/** Marks all targets to be cut anew by the job `passages.refresh`. What did not change stays as it is. */
export async function markAllOld(ctx: Context): Promise<void> {
  await requireFreshRole(ctx, 'admin');
  await runBatch(ctx.db, [ctx.db.update(passageDocuments).set({ madeWith: 0 }).where(sql`1`)]);
}
