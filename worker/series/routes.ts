import { z } from '@hono/zod-openapi';
import {
  readSeriesQuerySchema,
  seriesCardSchema,
  seriesFollowSchema,
  seriesListQuerySchema,
  seriesSchema,
} from '#src/series/model.ts';
import { type Api, route } from '#worker/http/api.ts';
import { ok, okPage } from '#worker/http/envelope.ts';
import { ownSeriesRoutes } from '#worker/series/own-routes.ts';
import { followSeries, getSeries, listSeries, unfollowSeries } from '#worker/series/service.ts';

const shared = { tag: 'Series', access: 'public', method: 'get' } as const;

const follow = {
  tag: 'Series',
  access: 'member',
  request: { params: z.object({ slug: z.string().max(200) }) },
  returns: seriesFollowSchema,
} as const;

/** The API of series for readers; that of their authors is in own-routes.ts. */
export function seriesRoutes(api: Api): void {
  api.openapi(
    route({
      ...shared,
      path: '/api/v1/series',
      summary: 'Public series, newest first',
      request: { query: seriesListQuerySchema },
      returns: z.array(seriesCardSchema),
    }),
    async (c) => okPage(c, await listSeries(c.var.ctx, c.req.valid('query'))),
  );

  api.openapi(
    route({
      ...shared,
      path: '/api/v1/series/{slug}',
      summary: 'A series with its posts in order',
      description:
        'In the language asked for with `locale` or Accept-Language; `shownLocale` is the language of the response.',
      request: { params: z.object({ slug: z.string().max(200) }), query: readSeriesQuerySchema },
      returns: seriesSchema,
    }),
    async (c) => ok(c, await getSeries(c.var.ctx, c.req.valid('param').slug, c.req.valid('query').locale)),
  );

  api.openapi(
    route({
      ...follow,
      method: 'put',
      path: '/api/v1/series/{slug}/follow',
      summary: 'Follow a series',
      description: 'Its new posts appear in my feed and digests.',
    }),
    async (c) => ok(c, await followSeries(c.var.ctx, c.req.valid('param').slug)),
  );

  api.openapi(
    route({
      ...follow,
      method: 'delete',
      path: '/api/v1/series/{slug}/follow',
      summary: 'Unfollow a series',
    }),
    async (c) => ok(c, await unfollowSeries(c.var.ctx, c.req.valid('param').slug)),
  );

  ownSeriesRoutes(api);
}
