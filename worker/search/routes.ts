import { z } from 'zod';
import {
  searchHitSchema,
  searchQuerySchema,
  suggestionQuerySchema,
  suggestionSchema,
} from '#src/search/model.ts';
import { CACHEABLE } from '#src/shared/page-cache.ts';
import { type Api, route } from '#worker/http/api.ts';
import { hasSessionCookie } from '#worker/http/cookies.ts';
import { ok, okPage } from '#worker/http/envelope.ts';
import { search } from '#worker/search/service.ts';
import { suggest } from '#worker/search/suggest.ts';

/** Longest query whose suggestions are cached for everybody. Longer texts are endless and would crowd out the pages. */
const LONGEST_KEPT = 12;

/** The API of search. */
export function searchRoutes(api: Api): void {
  const searching = route({
    method: 'get',
    path: '/api/v1/search',
    summary: 'Search posts, questions, series, tags and people',
    description:
      'English and Chinese, words or a whole question. Hits with every word come first, then those with some of the words, the rare words counting most. `"…"` is required as written, `-…` is left out. At most 100 hits are returned over all pages.',
    tag: 'Search',
    access: 'public',
    rateGroup: 'search',
    request: { query: searchQuerySchema },
    returns: z.array(searchHitSchema),
  });
  api.openapi(searching, async (c) => okPage(c, await search(c.var.ctx, c.req.valid('query'))));

  const suggesting = route({
    method: 'get',
    path: '/api/v1/search/suggestions',
    summary: 'Suggest hits while someone is typing',
    description:
      'Suggestions match by name; one letter or one Chinese character is enough. A query without a letter or digit has none.',
    tag: 'Search',
    access: 'public',
    rateGroup: 'suggestions',
    request: { query: suggestionQuerySchema },
    returns: z.array(suggestionSchema),
  });
  api.openapi(suggesting, async (c) => {
    const { ctx } = c.var;
    const query = c.req.valid('query');
    const suggestions = await suggest(ctx, query);
    const isShared = ctx.actor.kind === 'anonymous' && !hasSessionCookie(c.req.raw);
    if (isShared && query.q.length <= LONGEST_KEPT) c.header('Cache-Control', CACHEABLE);
    return ok(c, suggestions);
  });
}
