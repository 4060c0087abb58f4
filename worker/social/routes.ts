import { z } from '@hono/zod-openapi';
import { pageQuerySchema } from '#src/shared/pagination.ts';
import { listedPersonSchema, relationSchema, restrictionSchema } from '#src/social/model.ts';
import { type Api, jsonBody, route } from '#worker/http/api.ts';
import { ok, okPage } from '#worker/http/envelope.ts';
import { ownSocialRoutes } from '#worker/social/own-routes.ts';
import {
  clearRestriction,
  connect,
  disconnect,
  followPerson,
  getRelation,
  listFollows,
  setRestriction,
  unfollowPerson,
} from '#worker/social/service.ts';

const tag = 'People';
const mine = { tag, access: 'member', returns: relationSchema } as const;
const request = { params: z.object({ name: z.string().min(1).max(40).meta({ example: 'nobody' }) }) };

/** The API of relations between people. The actor's own lists are in own-routes.ts. */
export function socialRoutes(api: Api): void {
  followRoutes(api);
  restrictionRoutes(api);
  connectionRoutes(api);

  for (const list of ['followers', 'following'] as const) {
    api.openapi(
      route({
        tag,
        access: 'public',
        method: 'get',
        path: `/api/v1/people/{name}/${list}`,
        summary: list === 'followers' ? 'Followers of a person' : 'People a person follows',
        description: 'Newest first. `meta.total` is how many there are.',
        request: { ...request, query: pageQuerySchema },
        returns: z.array(listedPersonSchema),
      }),
      async (c) => {
        const { people } = await listFollows(
          c.var.ctx,
          list,
          c.req.valid('param').name,
          c.req.valid('query'),
        );
        return okPage(c, people);
      },
    );
  }
  ownSocialRoutes(api);
}

function followRoutes(api: Api): void {
  api.openapi(
    route({
      ...mine,
      method: 'get',
      path: '/api/v1/people/{name}/relation',
      summary: 'My relation to a person',
      request,
    }),
    async (c) => ok(c, await getRelation(c.var.ctx, c.req.valid('param').name)),
  );
  api.openapi(
    route({
      ...mine,
      method: 'put',
      path: '/api/v1/people/{name}/follow',
      summary: 'Follow a person',
      request,
    }),
    async (c) => ok(c, await followPerson(c.var.ctx, c.req.valid('param').name)),
  );
  api.openapi(
    route({
      ...mine,
      method: 'delete',
      path: '/api/v1/people/{name}/follow',
      summary: 'Unfollow a person',
      request,
    }),
    async (c) => ok(c, await unfollowPerson(c.var.ctx, c.req.valid('param').name)),
  );
}

function restrictionRoutes(api: Api): void {
  api.openapi(
    route({
      ...mine,
      method: 'put',
      path: '/api/v1/people/{name}/restriction',
      summary: 'Mute, ignore or block a person',
      description:
        'Replaces an earlier restriction. A block also ends follows and the connection, both ways.',
      request: { ...request, body: jsonBody(restrictionSchema) },
    }),
    async (c) => ok(c, await setRestriction(c.var.ctx, c.req.valid('param').name, c.req.valid('json').kind)),
  );
  api.openapi(
    route({
      ...mine,
      method: 'delete',
      path: '/api/v1/people/{name}/restriction',
      summary: 'Remove my restriction of a person',
      request,
    }),
    async (c) => ok(c, await clearRestriction(c.var.ctx, c.req.valid('param').name)),
  );
}

function connectionRoutes(api: Api): void {
  api.openapi(
    route({
      ...mine,
      method: 'put',
      path: '/api/v1/people/{name}/connection',
      summary: 'Send a request to connect, or accept one',
      description: '409 with `asked_lately` within 30 days after they declined.',
      request,
    }),
    async (c) => ok(c, await connect(c.var.ctx, c.req.valid('param').name)),
  );
  api.openapi(
    route({
      ...mine,
      method: 'delete',
      path: '/api/v1/people/{name}/connection',
      summary: 'Retract my request, decline theirs, or end the connection',
      request,
    }),
    async (c) => ok(c, await disconnect(c.var.ctx, c.req.valid('param').name)),
  );
}
