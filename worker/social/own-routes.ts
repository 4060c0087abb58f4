import { z } from '@hono/zod-openapi';
import { pageQuerySchema } from '#src/shared/pagination.ts';
import { feedEntrySchema } from '#src/social/feed-model.ts';
import {
  connectionsQuerySchema,
  listedPersonSchema,
  listedRestrictionSchema,
  restrictionsQuerySchema,
} from '#src/social/model.ts';
import { requireFreshSession } from '#worker/accounts/service.ts';
import { type Api, route } from '#worker/http/api.ts';
import { okPage } from '#worker/http/envelope.ts';
import { listConnections, listFeed, listFollows, listRestrictions } from '#worker/social/service.ts';

const shared = { tag: 'People', access: 'member', method: 'get' } as const;

/** The API of the actor's own lists of people. */
export function ownSocialRoutes(api: Api): void {
  for (const list of ['followers', 'following'] as const) {
    api.openapi(
      route({
        ...shared,
        path: `/api/v1/me/${list}`,
        summary: list === 'followers' ? 'My followers' : 'People I follow',
        request: { query: pageQuerySchema },
        returns: z.array(listedPersonSchema),
      }),
      async (c) => {
        const { name } = await requireFreshSession(c.var.ctx);
        return okPage(c, (await listFollows(c.var.ctx, list, name, c.req.valid('query'))).people);
      },
    );
  }
  api.openapi(
    route({
      ...shared,
      path: '/api/v1/me/restrictions',
      summary: 'People I mute, ignore or block',
      request: { query: restrictionsQuerySchema },
      returns: z.array(listedRestrictionSchema),
    }),
    async (c) => okPage(c, await listRestrictions(c.var.ctx, c.req.valid('query'))),
  );
  api.openapi(
    route({
      ...shared,
      path: '/api/v1/me/connections',
      summary: 'My connections, the requests to me, or the requests I sent',
      request: { query: connectionsQuerySchema },
      returns: z.array(listedPersonSchema),
    }),
    async (c) => okPage(c, await listConnections(c.var.ctx, c.req.valid('query'))),
  );
  api.openapi(
    route({
      ...shared,
      path: '/api/v1/me/feed',
      summary: 'New posts and comments of the people, tags and series I follow',
      description: 'Newest first. Nothing by people I mute, ignore or block.',
      request: { query: pageQuerySchema },
      returns: z.array(feedEntrySchema),
    }),
    async (c) => okPage(c, await listFeed(c.var.ctx, c.req.valid('query'))),
  );
}
