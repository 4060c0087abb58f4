import { toExpressions } from '#src/search/expressions.ts';
import { excerpt, highlight } from '#src/search/highlight.ts';
import { describeQuery } from '#src/search/log-query.ts';
import type { SearchHit, SearchQuery } from '#src/search/model.ts';
import { needlesOf } from '#src/search/needles.ts';
import { parseQuery, type Term } from '#src/search/query.ts';
import type { Page } from '#src/shared/pagination.ts';
import { readCursor, toPage } from '#worker/http/cursor.ts';
import type { Context } from '#worker/platform/context.ts';
import { selectHits } from '#worker/search/select-hits.ts';
import { viewerOf } from '#worker/social/queries.ts';

const LIST = 'search';

/** The hits of a query that the viewer may see, best first. A query without a letter or digit finds nothing. */
export async function search(ctx: Context, query: SearchQuery): Promise<Page<SearchHit>> {
  const { limit, locale: only, kind, tag, author } = query;
  const keyset = await readCursor(ctx, LIST, query.cursor);
  const parsed = parseQuery(query.q);
  const { terms } = parsed;
  const expressions = toExpressions(parsed);
  if (expressions === null) return { items: [], next: null, prev: null };
  const needles = needlesOf(query.q, terms);
  const { locale } = ctx;
  const now = ctx.clock.now();
  const [rows] = await ctx.db.batch([
    selectHits(ctx.db, {
      searchables: [...ctx.registry.searchables.values()],
      expressions,
      needles,
      script: terms.some((term) => term.kind === 'cjk') ? 'cjk' : 'latin',
      kind,
      tag,
      author,
      only,
      locale,
      viewer: viewerOf(ctx),
      now,
      keyset,
      limit: limit + 1,
    }),
  ]);
  const keyOf = ({ score, id }: HitRow) => ({ key: score, id: String(id) });
  const page = await toPage(ctx, LIST, rows, { limit, keyset, keyOf });
  if (rows.length === 0 && !keyset) logNothing(ctx, query);
  return { ...page, items: page.items.map((row) => toHit(ctx, row, terms)) };
}

/** Logs a query without hits, as a hint at what is missing on the site. The log does not identify the person who searched. */
function logNothing({ log, locale }: Context, { q, limit: _, cursor: __, ...filters }: SearchQuery): void {
  const query = describeQuery(q);
  if (query) log.info('search found nothing', { query, locale, filtered: Object.keys(filters) });
}

type HitRow = Awaited<ReturnType<typeof selectHits>>[number];

function toHit({ registry }: Context, row: HitRow, terms: readonly Term[]): SearchHit {
  return {
    kind: row.kind,
    id: row.targetId,
    title: highlight(row.title, terms),
    excerpt: excerpt(row.body, terms, row.from > 1),
    ...registry.searchables.get(row.kind)?.toHit(row.target, row.locale),
  } as SearchHit;
}

export { findWaysOn } from '#worker/search/ways-on.ts';
