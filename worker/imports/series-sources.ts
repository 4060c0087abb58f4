import type { OrderLine } from '#src/imports/order.ts';
import type { ImportSeries } from '#src/imports/series-model.ts';
import { seriesSources } from '#worker/imports/tables.ts';
import type { Context } from '#worker/platform/context.ts';
import { inList, type Statement } from '#worker/platform/db.ts';
import { selectPostIdsOfSource } from '#worker/posts/queries.ts';
import {
  type SeriesState,
  selectSeriesOrder,
  selectSeriesStates,
  selectSeriesTexts,
} from '#worker/series/queries.ts';

type SeriesSource = typeof seriesSources.$inferSelect;

/**
 * The present state of an imported series, from this edition or another one. `own`: the row of this edition if it was
 * imported before.
 */
export type KnownSeries = {
  key: string;
  own: SeriesSource | null;
  before: SeriesState | null;
  texts: { locale: string; summary: string; markdown: string }[];
  order: OrderLine[];
};

/** Finds the series of a source, or that of the edition of which it is another language. */
export async function findSeries(
  ctx: Context,
  { source, name, translates, translatedBy }: ImportSeries,
): Promise<KnownSeries> {
  const key = keyOf({ source, name });
  const partner = translates ?? translatedBy;
  const keys = partner ? [key, keyOf(partner)] : [key];
  const [rows] = await ctx.db.batch([
    ctx.db.select().from(seriesSources).where(inList(seriesSources.sourceKey, keys)),
  ]);
  const own = rows.find((row) => row.sourceKey === key) ?? null;
  for (const row of own ? [own, ...rows] : rows) {
    const found = await loadSeries(ctx, row.seriesId);
    if (found) return { key, own: row === own ? own : null, ...found };
  }
  return { key, own: null, before: null, texts: [], order: [] };
}

async function loadSeries(ctx: Context, id: string) {
  const [[before], texts, entries] = await ctx.db.batch([
    selectSeriesStates(ctx.db, [id]),
    selectSeriesTexts(ctx.db, id),
    selectSeriesOrder(ctx.db, id),
  ]);
  if (!before) return null;
  const order = entries.flatMap(({ postId, heading, depth, numbered }): OrderLine[] => {
    if (postId !== null) return [{ postId, depth, numbered }];
    return heading ? [{ heading, depth }] : [];
  });
  return { before, texts, order };
}

/** Those of the posts that documents of a source created or joined. */
export async function selectBroughtPosts(
  ctx: Context,
  postIds: readonly string[],
  source: string,
): Promise<ReadonlySet<string>> {
  if (postIds.length === 0) return new Set();
  const [rows] = await ctx.db.batch([selectPostIdsOfSource(ctx.db, postIds, `${source}:`)]);
  return new Set(rows.map((row) => row.postId));
}

/** Stores the hash of an imported series, by which an unchanged import is recognised. */
export function statementToKeepSource(ctx: Context, row: SeriesSource): Statement {
  return ctx.db
    .insert(seriesSources)
    .values(row)
    .onConflictDoUpdate({ target: seriesSources.sourceKey, set: row });
}

function keyOf({ source, name }: { source: string; name: string }): string {
  return `${source}:${name}`;
}
