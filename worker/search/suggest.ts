import { postPath } from '#src/posts/rules.ts';
import { highlight } from '#src/search/highlight.ts';
import type { SearchKind } from '#src/search/kinds.ts';
import type { Suggestion, SuggestionQuery } from '#src/search/model.ts';
import { parseQuery, toPrefixExpressions } from '#src/search/query.ts';
import { rankSuggestions } from '#src/search/rank-suggestions.ts';
import { seriesPath } from '#src/series/rules.ts';
import type { Context } from '#worker/platform/context.ts';
import { selectSuggestions } from '#worker/search/select-suggestions.ts';
import { viewerOf } from '#worker/social/queries.ts';

/** What somebody may mean who is still typing: a few posts, series, tags and people by their names. */
export async function suggest(ctx: Context, query: SuggestionQuery): Promise<Suggestion[]> {
  const terms = parseQuery(query.q, { isTyping: true });
  const expressions = toPrefixExpressions(query.q);
  if (!expressions) return [];
  const view = { viewer: viewerOf(ctx), now: ctx.clock.now() };
  const [posts, series, tags, people] = await ctx.db.batch([
    selectSuggestions(ctx.db, 'post', expressions, view),
    selectSuggestions(ctx.db, 'series', expressions, view),
    selectSuggestions(ctx.db, 'tag', expressions, view),
    selectSuggestions(ctx.db, 'person', expressions, view),
  ]);
  const rows = [...posts, ...series, ...tags, ...people];
  return rankSuggestions(rows, query.q, query.locale ?? ctx.locale).map((row) => ({
    kind: row.kind,
    id: row.targetId,
    path: PATHS[row.kind](row.target),
    locale: row.locale === 'any' ? null : row.locale,
    title: highlight(row.title, terms),
  }));
}

type Target = { slug: string; name: string };

const PATHS: Record<SearchKind, (target: Target) => string> = {
  post: ({ slug }) => postPath(slug),
  series: ({ slug }) => seriesPath(slug),
  tag: ({ slug }) => `/tags/${encodeURIComponent(slug)}`,
  person: ({ name }) => `/people/${encodeURIComponent(name)}`,
};
