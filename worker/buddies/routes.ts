import { z } from '@hono/zod-openapi';
import {
  acceptBuddySchema,
  askBuddySchema,
  buddyPairSchema,
  buddySuggestionSchema,
  partedSchema,
  sendCardSchema,
  signSentSchema,
} from '#src/buddies/model.ts';
import {
  acceptBuddy,
  askBuddy,
  closeRequest,
  endBuddies,
  listBuddies,
  listBuddiesOf,
  nudgeBuddy,
  sendCard,
  suggestBuddies,
} from '#worker/buddies/service.ts';
import { type Api, jsonBody, route } from '#worker/http/api.ts';
import { created, ok } from '#worker/http/envelope.ts';

const shared = { tag: 'Practice', access: 'member' } as const;
const params = z.object({ id: z.uuid() });
const pairParams = params.extend({ name: z.string().min(1).max(40).meta({ example: 'nobody' }) });

/** The API of buddies. A pair is named by the asker's practice and the person who was asked. */
export function buddyRoutes(api: Api): void {
  readRoutes(api);
  requestRoutes(api);
  pairRoutes(api);
  signRoutes(api);
}

function readRoutes(api: Api): void {
  api.openapi(
    route({
      ...shared,
      method: 'get',
      path: '/api/v1/me/buddies',
      summary: 'My buddies, the requests to me, and the requests I sent',
      description: 'The newest first, at most fifty of each.',
      returns: z.array(buddyPairSchema),
    }),
    async (c) => ok(c, await listBuddies(c.var.ctx)),
  );

  api.openapi(
    route({
      ...shared,
      method: 'get',
      path: '/api/v1/me/buddy-suggestions',
      summary: 'People who might be buddies for my practices',
      returns: z.array(buddySuggestionSchema),
    }),
    async (c) => ok(c, await suggestBuddies(c.var.ctx)),
  );

  api.openapi(
    route({
      ...shared,
      method: 'get',
      path: '/api/v1/practices/{id}/buddies',
      summary: 'My buddies of a practice, and requests for it',
      request: { params },
      returns: z.array(buddyPairSchema),
    }),
    async (c) => ok(c, await listBuddiesOf(c.var.ctx, c.req.valid('param').id)),
  );
}

function requestRoutes(api: Api): void {
  api.openapi(
    route({
      ...shared,
      method: 'post',
      path: '/api/v1/practices/{id}/buddies',
      summary: 'Ask somebody to be my buddy of a practice',
      description: 'When they have asked me, their request is accepted with this practice.',
      request: { params, body: jsonBody(askBuddySchema) },
      returns: buddyPairSchema,
      status: 201,
    }),
    async (c) => {
      const pair = await askBuddy(c.var.ctx, c.req.valid('param').id, c.req.valid('json'));
      return created(c, pair, `/api/v1/practices/${pair.practiceId}/buddies`);
    },
  );

  api.openapi(
    route({
      ...shared,
      method: 'post',
      path: '/api/v1/practices/{id}/buddies/acceptance',
      summary: 'Accept a request to me for somebody’s practice',
      description: '409 with `request_answered` when it was withdrawn meanwhile.',
      request: { params, body: jsonBody(acceptBuddySchema) },
      returns: buddyPairSchema,
    }),
    async (c) => ok(c, await acceptBuddy(c.var.ctx, c.req.valid('param').id, c.req.valid('json'))),
  );

  api.openapi(
    route({
      ...shared,
      method: 'delete',
      path: '/api/v1/practices/{id}/buddies/{name}/request',
      summary: 'Withdraw my request, or decline one to me',
      description: 'Who is declined is not told.',
      request: { params: pairParams },
      returns: partedSchema,
    }),
    async (c) => {
      const { id, name } = c.req.valid('param');
      return ok(c, await closeRequest(c.var.ctx, id, name));
    },
  );
}

function pairRoutes(api: Api): void {
  api.openapi(
    route({
      ...shared,
      method: 'delete',
      path: '/api/v1/practices/{id}/buddies/{name}',
      summary: 'Stop being buddies of a practice',
      request: { params: pairParams },
      returns: partedSchema,
    }),
    async (c) => {
      const { id, name } = c.req.valid('param');
      return ok(c, await endBuddies(c.var.ctx, id, name));
    },
  );
}

function signRoutes(api: Api): void {
  api.openapi(
    route({
      ...shared,
      method: 'post',
      path: '/api/v1/practices/{id}/nudges',
      summary: 'Nudge a buddy about their practice',
      description: 'Once on each of their days, and not in their quiet hours.',
      request: { params },
      returns: signSentSchema,
    }),
    async (c) => ok(c, await nudgeBuddy(c.var.ctx, c.req.valid('param').id)),
  );

  api.openapi(
    route({
      ...shared,
      method: 'post',
      path: '/api/v1/practices/{id}/cards',
      summary: 'Send a card to a buddy who has not checked in for five days',
      description: 'Once until they check in again.',
      request: { params, body: jsonBody(sendCardSchema) },
      returns: signSentSchema,
    }),
    async (c) => ok(c, await sendCard(c.var.ctx, c.req.valid('param').id, c.req.valid('json'))),
  );
}
