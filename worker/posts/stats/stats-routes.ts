import { z } from '@hono/zod-openapi';
import { helpfulSchema, postStatsSchema } from '#src/posts/stats-model.ts';
import { type Api, jsonBody, route } from '#worker/http/api.ts';
import { accepted, ok } from '#worker/http/envelope.ts';
import { countRead, getPostStats, rateHelpful } from '#worker/posts/service.ts';

const slugParams = z.object({ slug: z.string().min(1).max(200) });

/** The API of reads, helpful answers and the stats of a post. */
export function statsRoutes(api: Api): void {
  api.openapi(
    route({
      method: 'post',
      path: '/api/v1/posts/{slug}/reads',
      summary: 'Count a read of a post',
      description: 'Pages call this after some seconds of reading. The reader is not stored.',
      tag: 'Posts',
      access: 'public',
      rateGroup: 'reads',
      request: { params: slugParams },
      returns: z.object({ accepted: z.literal(true) }),
      status: 202,
    }),
    async (c) => {
      await countRead(c.var.ctx, c.req.valid('param').slug);
      return accepted(c);
    },
  );

  api.openapi(
    route({
      method: 'put',
      path: '/api/v1/posts/{slug}/helpful',
      summary: 'Say whether a post was helpful',
      tag: 'Posts',
      access: 'public',
      rateGroup: 'reads',
      request: { params: slugParams, body: jsonBody(helpfulSchema) },
      returns: helpfulSchema,
    }),
    async (c) => ok(c, await rateHelpful(c.var.ctx, c.req.valid('param').slug, c.req.valid('json'))),
  );

  api.openapi(
    route({
      method: 'get',
      path: '/api/v1/me/posts/{id}/stats',
      summary: 'Stats of a post: reads and helpful votes',
      tag: 'Writing',
      access: 'member',
      request: { params: z.object({ id: z.uuid() }) },
      returns: postStatsSchema,
    }),
    async (c) => {
      const { title: _title, slug: _slug, ...stats } = await getPostStats(c.var.ctx, c.req.valid('param').id);
      return ok(c, stats);
    },
  );
}
