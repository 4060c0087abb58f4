import { z } from 'zod';
import { searchHitSchema, searchQuerySchema } from '#src/search/model.ts';
import { type Api, route } from '#worker/http/api.ts';
import { okPage } from '#worker/http/envelope.ts';
import { search } from '#worker/search/service.ts';

/** The search of the API. */
export function searchRoutes(api: Api): void {
  const searching = route({
    method: 'get',
    path: '/api/v1/search',
    summary: 'Search posts, tags and people',
    description:
      'English and Chinese; a hit holds every word of the query, in any of its forms. At most 100 hits can be walked through.',
    tag: 'Search',
    access: 'public',
    rateGroup: 'search',
    request: { query: searchQuerySchema },
    returns: z.array(searchHitSchema),
  });
  api.openapi(searching, async (c) => okPage(c, await search(c.var.ctx, c.req.valid('query'))));
}
