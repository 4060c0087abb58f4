import { toPrefixExpressions } from '#src/search/expressions.ts';
import { highlight } from '#src/search/highlight.ts';
import { SEARCH_KINDS } from '#src/search/kinds.ts';
import type { Suggestion, SuggestionQuery } from '#src/search/model.ts';
import { parseQuery } from '#src/search/query.ts';
import { rankSuggestions } from '#src/search/rank-suggestions.ts';
import type { Context } from '#worker/platform/context.ts';
import type { Searchable } from '#worker/platform/searchable.ts';
import { selectSuggestions } from '#worker/search/select-suggestions.ts';
import { viewerOf } from '#worker/social/queries.ts';

/** Suggests targets by their names while somebody types: a few of each kind. */
export async function suggest(ctx: Context, query: SuggestionQuery): Promise<Suggestion[]> {
  const { terms } = parseQuery(query.q, { isTyping: true });
  const expressions = toPrefixExpressions(query.q);
  if (!expressions) return [];
  const { searchables } = ctx.registry;
  const view = { viewer: viewerOf(ctx), now: ctx.clock.now() };
  const [first, ...rest] = inOrder([...searchables.values()]).map((searchable) =>
    selectSuggestions(ctx.db, searchable, expressions, view),
  );
  if (!first) return [];
  const rows = (await ctx.db.batch([first, ...rest])).flat();
  return rankSuggestions(rows, query.q, query.locale ?? ctx.locale).map((row) => ({
    kind: row.kind as Suggestion['kind'],
    id: row.targetId,
    path: searchables.get(row.kind)?.toPath(row.slug) ?? '',
    locale: row.locale === 'any' ? null : row.locale,
    title: highlight(row.title, terms),
  }));
}

/** The kinds in the order of preference: of two names that match equally, the one of the earlier kind comes first. */
function inOrder(searchables: readonly Searchable[]): Searchable[] {
  const offered: readonly string[] = SEARCH_KINDS;
  const place = ({ kind }: Searchable) => (offered.includes(kind) ? offered.indexOf(kind) : offered.length);
  return [...searchables].sort((a, b) => place(a) - place(b));
}
