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

/** What many people type is kept for all; longer texts are endless and would crowd out the pages. */
const LONGEST_KEPT = 12;

/** The search of the API. */
export function searchRoutes(api: Api): void {
  const searching = route({
    method: 'get',
    path: '/api/v1/search',
    summary: 'Search posts, series, tags and people',
    description:
      'English and Chinese; a hit holds every word of the query, in any of its forms. At most 100 hits can be walked through.',
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
    summary: 'Suggest what somebody may mean who is typing',
    description:
      'By their names; one letter or one Chinese character is enough. Without a letter or digit there are none.',
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
