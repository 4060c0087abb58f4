import { type SQL, sql } from 'drizzle-orm';
import type { ReputationChange } from '#src/reputation/model.ts';
import { type Reason, shownReputation } from '#src/reputation/rules.ts';
import type { Keyset, Page, PageQuery } from '#src/shared/pagination.ts';
import { refKey } from '#src/shared/ref.ts';
import { requireFreshSession } from '#worker/accounts/service.ts';
import { readCursor, toPage } from '#worker/http/cursor.ts';
import type { Context } from '#worker/platform/context.ts';
import { type Db, inList, rawStatement } from '#worker/platform/db.ts';
import { hydrateTargets } from '#worker/platform/hydrate-targets.ts';
import { viewerOf } from '#worker/social/queries.ts';

type Row = {
  day: string;
  reason: Reason;
  kind: string;
  id: string;
  count: number;
  amount: number;
  credited: number;
};

/** The page of one's own reputation: the changes, the sum, and what each of the days on it credits. */
export type OwnReputation = {
  reputation: number;
  changes: Page<ReputationChange>;
  days: { day: string; credited: number }[];
};

/**
 * What the actor gained and lost, the newest day first. Changes by what they may not see any more are left out. Who voted is
 * told nowhere. Two round trips after the session's.
 */
export async function getOwnReputation(ctx: Context, query: PageQuery): Promise<OwnReputation> {
  const { personId } = await requireFreshSession(ctx);
  const { limit } = query;
  const keyset = await readCursor(ctx, 'reputation', query.cursor);
  const [rows, [person]] = await ctx.db.batch([
    selectChanges(ctx.db, personId, { keyset, limit: limit + 1 }),
    rawStatement<{ sum: number }>(
      ctx.db,
      sql`SELECT p.reputation AS sum FROM people p WHERE p.id = ${personId}`,
    ),
  ]);
  const keyOf = ({ day, kind, id, reason }: Row) => ({ key: day, id: `${kind} ${id} ${reason}` });
  const page = await toPage(ctx, 'reputation', rows, { limit, keyset, keyOf });
  const { items, days } = await present(ctx, personId, page.items);
  return { reputation: shownReputation(person?.sum ?? 0), changes: { ...page, items }, days };
}

/** Changes along the index of the ledger: the votes of a day on one target are one row. */
function selectChanges(
  db: Db,
  personId: string,
  { keyset, limit }: { keyset: Keyset | null; limit: number },
) {
  const way = sql.raw(keyset?.direction === 'prev' ? 'ASC' : 'DESC');
  return rawStatement<Row>(
    db,
    sql`SELECT e.day AS day, e.reason AS reason, e.target_kind AS kind, e.target_id AS id, count(*) AS count,
        sum(e.amount) AS amount, sum(e.credited) AS credited
      FROM reputation_entries e INDEXED BY reputation_entries_listed
      WHERE e.person_id = ${personId} AND e.withdrawn_at IS NULL AND ${beyondChange(keyset)}
      GROUP BY e.day, e.target_kind, e.target_id, e.reason
      ORDER BY e.day ${way}, e.target_kind ${way}, e.target_id ${way}, e.reason ${way} LIMIT ${limit}`,
  );
}

function beyondChange(keyset: Keyset | null): SQL {
  if (!keyset) return sql`1`;
  const [kind = '', id = '', reason = ''] = keyset.id.split(' ');
  const than = sql.raw(keyset.direction === 'prev' ? '>' : '<');
  return sql`(e.day, e.target_kind, e.target_id, e.reason) ${than} (${keyset.key}, ${kind}, ${id}, ${reason})`;
}

async function present(ctx: Context, personId: string, rows: readonly Row[]) {
  if (rows.length === 0) return { items: [], days: [] };
  const view = { viewer: viewerOf(ctx), locale: ctx.locale, now: ctx.clock.now() };
  const { statements, read } = hydrateTargets(ctx, rows, view);
  const [days, ...results] = await ctx.db.batch([
    rawStatement<{ day: string; credited: number }>(
      ctx.db,
      sql`SELECT e.day AS day, sum(e.credited) AS credited FROM reputation_entries e WHERE e.person_id = ${personId}
        AND ${inList(sql`e.day`, [...new Set(rows.map(({ day }) => day))])} GROUP BY e.day ORDER BY e.day DESC`,
    ),
    ...statements,
  ]);
  const targets = read(results);
  const items = rows.flatMap(({ kind, id, ...change }): ReputationChange[] => {
    const target = targets.get(refKey({ kind, id }));
    if (!target) return [];
    const { title, path, locale } = target;
    return [{ ...change, target: { kind, title, path, locale } }];
  });
  return { items, days };
}
