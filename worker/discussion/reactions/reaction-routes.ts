import { z } from '@hono/zod-openapi';
import {
  reactionsSchema,
  reactionTargetSchema,
  reactorQuerySchema,
  reactorSchema,
  reactSchema,
} from '#src/discussion/reaction-model.ts';
import {
  getReactions,
  listReactors,
  react,
  takeReactionBack,
} from '#worker/discussion/reactions/reaction-service.ts';
import { type Api, jsonBody, route } from '#worker/http/api.ts';
import { ok, okPage } from '#worker/http/envelope.ts';

const tag = 'Discussion';
const path = '/api/v1/reactions/{kind}/{id}';

/** The API of reactions. */
export function reactionRoutes(api: Api): void {
  api.openapi(
    route({
      method: 'get',
      path,
      summary: 'Reactions to a target',
      tag,
      access: 'public',
      request: { params: reactionTargetSchema },
      returns: reactionsSchema,
    }),
    async (c) => ok(c, await getReactions(c.var.ctx, c.req.valid('param'))),
  );

  api.openapi(
    route({
      method: 'get',
      path: `${path}/people`,
      summary: 'People who reacted to a target, newest first',
      tag,
      access: 'public',
      request: { params: reactionTargetSchema, query: reactorQuerySchema },
      returns: z.array(reactorSchema),
    }),
    async (c) => okPage(c, await listReactors(c.var.ctx, c.req.valid('param'), c.req.valid('query'))),
  );

  api.openapi(
    route({
      method: 'put',
      path,
      summary: 'React to a target of someone else, or change the reaction',
      description:
        'One reaction per person and target. The same kind again takes it back: send an Idempotency-Key where a call may be repeated.',
      tag,
      access: 'member',
      request: { params: reactionTargetSchema, body: jsonBody(reactSchema) },
      returns: reactionsSchema,
    }),
    async (c) => ok(c, await react(c.var.ctx, c.req.valid('param'), c.req.valid('json').kind)),
  );

  api.openapi(
    route({
      method: 'delete',
      path,
      summary: 'Remove my reaction',
      tag,
      access: 'member',
      request: { params: reactionTargetSchema },
      returns: reactionsSchema,
    }),
    async (c) => ok(c, await takeReactionBack(c.var.ctx, c.req.valid('param'))),
  );
}
