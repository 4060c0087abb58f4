import type { AppEvent } from '#src/shared/events.ts';
import type { Context } from '#worker/platform/context.ts';
import type { Statement } from '#worker/platform/db.ts';
import type { EventHandler } from '#worker/platform/feature.ts';
import type { Registry } from '#worker/platform/registry.ts';
import { idsToIndex, type Searchable, type TargetIds } from '#worker/platform/searchable.ts';
import { statementToForget, statementToIndex } from '#worker/search/documents.ts';
import { retag } from '#worker/search/retag.ts';

/** The handlers that keep the search index up to date. */
export function searchHandlers({ searchables }: Registry): EventHandler[] {
  const kinds = [...searchables.values()];
  const index: EventHandler = {
    name: 'search.index',
    on: [...new Set(kinds.flatMap(({ indexedOn }) => indexedOn.flatMap(({ on }) => on)))],
    handle: (ctx, event) => indexUpon(ctx, kinds, event),
  };
  return [index, retag(kinds)];
}

/** Updates the documents of all targets that an event concerns, read in one batch. */
async function indexUpon(
  ctx: Context,
  kinds: readonly Searchable[],
  event: AppEvent<never>,
): Promise<Statement[]> {
  const concerned = kinds.flatMap((kind) => {
    const ids = idsToIndex(kind, event);
    return ids === null ? [] : [{ kind, ids }];
  });
  const [first, ...rest] = concerned.map(({ kind, ids }) => kind.select(ctx.db, ids));
  if (!first) return [];
  const rows: never[][] = await ctx.db.batch([first, ...rest]);
  return concerned.flatMap(({ kind, ids }, at) => statementsFor(ctx, kind, ids, rows[at] ?? []));
}

function statementsFor(ctx: Context, kind: Searchable, ids: TargetIds, rows: readonly never[]): Statement[] {
  const now = ctx.clock.now();
  const documents = rows.flatMap((row) => kind.toDocument(row, now) ?? []);
  const forgetting = statementToForget(ctx.db, kind, ids);
  return [
    ...documents.map((document) => statementToIndex(ctx.db, kind, document)),
    ...(forgetting ? [forgetting] : []),
  ];
}
