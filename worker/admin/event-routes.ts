import { z } from '@hono/zod-openapi';
import {
  projectionCheckSchema,
  projectionNameSchema,
  projectionSchema,
} from '#src/admin/projection-model.ts';
import {
  deadEventDetailSchema,
  deadEventIdSchema,
  deadEventListQuerySchema,
  deadEventSchema,
  queuesSchema,
  replayedSchema,
} from '#src/admin/queue-model.ts';
import {
  getDeadEvent,
  listDeadEvents,
  replayDeadEvent,
  replayOpenDeadEvents,
} from '#worker/admin/dead-events.ts';
import {
  checkProjection,
  listChecks,
  listProjections,
  rebuildProjection,
} from '#worker/admin/projections.ts';
import { getQueues } from '#worker/admin/queues.ts';
import { type Api, route } from '#worker/http/api.ts';
import { created, ok, okPage } from '#worker/http/envelope.ts';

const shared = { tag: 'Operations', access: 'admin', scope: 'admin' } as const;

/** The API of event delivery: queues, dead events and projections. */
export function eventRoutes(api: Api): void {
  overQueues(api);
  overDeadEvents(api);
  overProjections(api);
}

function overQueues(api: Api): void {
  api.openapi(
    route({
      ...shared,
      method: 'get',
      path: '/api/v1/admin/queues',
      summary: 'The events that are not settled yet',
      description:
        'Counting stops at a thousand (settled events: ten thousand); `more` then says that there are more.',
      returns: queuesSchema,
    }),
    async (c) => ok(c, await getQueues(c.var.ctx)),
  );
}

function overDeadEvents(api: Api): void {
  const params = z.object({ id: deadEventIdSchema });
  api.openapi(
    route({
      ...shared,
      method: 'get',
      path: '/api/v1/admin/dead-events',
      summary: 'The dead events, newest first',
      request: { query: deadEventListQuerySchema },
      returns: z.array(deadEventSchema),
    }),
    async (c) => okPage(c, await listDeadEvents(c.var.ctx, c.req.valid('query'))),
  );

  api.openapi(
    route({
      ...shared,
      method: 'get',
      path: '/api/v1/admin/dead-events/{id}',
      summary: 'A dead event with its event, its subscribers, and the last failure',
      request: { params },
      returns: deadEventDetailSchema,
    }),
    async (c) => ok(c, await getDeadEvent(c.var.ctx, c.req.valid('param').id)),
  );

  api.openapi(
    route({
      ...shared,
      method: 'post',
      path: '/api/v1/admin/dead-events/{id}/replay',
      summary: 'Replay a dead event',
      description:
        'Only the subscribers that are not done with it will run. A dead event that is not open stays as it is.',
      request: { params },
      returns: deadEventDetailSchema,
    }),
    async (c) => ok(c, await replayDeadEvent(c.var.ctx, c.req.valid('param').id)),
  );

  api.openapi(
    route({
      ...shared,
      method: 'post',
      path: '/api/v1/admin/dead-events/replays',
      summary: 'Replay the open dead events',
      description: 'The oldest first, 200 at once; `more` says that others are still open.',
      returns: replayedSchema,
    }),
    async (c) => ok(c, await replayOpenDeadEvents(c.var.ctx)),
  );
}

function overProjections(api: Api): void {
  const params = z.object({ name: projectionNameSchema });
  api.openapi(
    route({
      ...shared,
      method: 'get',
      path: '/api/v1/admin/projections',
      summary: 'Every projection with its last check',
      returns: z.array(projectionSchema),
    }),
    async (c) => ok(c, await listProjections(c.var.ctx)),
  );

  api.openapi(
    route({
      ...shared,
      method: 'get',
      path: '/api/v1/admin/projections/{name}/checks',
      summary: 'The last checks of a projection, newest first',
      request: { params },
      returns: z.array(projectionCheckSchema),
    }),
    async (c) => ok(c, await listChecks(c.var.ctx, c.req.valid('param').name)),
  );

  api.openapi(
    route({
      ...shared,
      method: 'post',
      path: '/api/v1/admin/projections/{name}/checks',
      summary: 'Check a sample now',
      request: { params },
      returns: projectionCheckSchema,
      status: 201,
    }),
    async (c) => {
      const { name } = c.req.valid('param');
      return created(c, await checkProjection(c.var.ctx, name), `/api/v1/admin/projections/${name}/checks`);
    },
  );

  api.openapi(
    route({
      ...shared,
      method: 'post',
      path: '/api/v1/admin/projections/{name}/rebuilds',
      summary: 'Check everything and repair differences',
      description:
        'The rebuild runs in steps after the answer; a second one meanwhile is refused with `job_running`.',
      request: { params },
      returns: projectionCheckSchema,
      status: 201,
    }),
    async (c) => {
      const { name } = c.req.valid('param');
      return created(c, await rebuildProjection(c.var.ctx, name), `/api/v1/admin/projections/${name}/checks`);
    },
  );
}
