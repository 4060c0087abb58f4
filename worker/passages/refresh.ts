import { sql } from 'drizzle-orm';
import { MADE_WITH } from '#worker/passages/cut-text.ts';
import { makeEach } from '#worker/passages/effects.ts';
import { type Db, rawStatement } from '#worker/platform/db.ts';
import type { Job } from '#worker/platform/feature.ts';
import type { PassageKind } from '#worker/platform/passage-kind.ts';

/** Targets of one step. */
const A_STEP = 30;

/**
 * Makes the passages of targets that have none, have old ones, or are gone. A step takes the next targets by their ids, so
 * that a step that died is begun again where it began.
 */
export const refreshPassages: Job = {
  name: 'passages.refresh',
  everyMinutes: 60,
  async run(ctx, cursor) {
    const kinds = [...ctx.registry.passages.values()];
    const [at, after = ''] = cursor?.split(' ') ?? [];
    const index = Math.max(
      0,
      kinds.findIndex(({ kind }) => kind === at),
    );
    const kind = kinds[index];
    if (!kind) return { cursor: null, done: 0 };
    const [rows] = await ctx.db.batch([selectStale(ctx.db, kind, after)]);
    await makeEach(
      ctx,
      rows.map(({ id }) => ({ kind, id })),
    );
    const last = rows.at(-1);
    const next = rows.length === A_STEP && last ? `${kind.kind} ${last.id}` : kinds[index + 1]?.kind;
    return { cursor: next ?? null, done: rows.length };
  },
};

/** The next targets of a kind whose passages are missing, old, or of nothing that is still there. */
function selectStale(db: Db, { kind, ids }: PassageKind, after: string) {
  return rawStatement<{ id: string }>(
    db,
    sql`SELECT id FROM (
      SELECT t.id FROM ${ids} t WHERE t.id > ${after} AND NOT EXISTS (SELECT 1 FROM passage_documents d
        WHERE d.kind = ${kind} AND d.target_id = t.id AND d.made_with = ${MADE_WITH})
      UNION
      SELECT d.target_id FROM passage_documents d WHERE d.kind = ${kind} AND d.target_id > ${after}
        AND d.passage_count > 0 AND d.target_id NOT IN ${ids}
    ) ORDER BY id LIMIT ${sql.raw(`${A_STEP}`)}`,
  );
}
