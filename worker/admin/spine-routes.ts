import { z } from '@hono/zod-openapi';
import {
  projectionCheckSchema,
  projectionNameSchema,
  projectionSchema,
} from '#src/admin/projection-model.ts';
import {
  deadLetterDetailSchema,
  deadLetterIdSchema,
  deadLetterListQuerySchema,
  deadLetterSchema,
  queuesSchema,
  replayedSchema,
} from '#src/admin/queue-model.ts';
import {
  getDeadLetter,
  listDeadLetters,
  replayDeadLetter,
  replayOpenLetters,
} from '#worker/admin/dead-letters.ts';
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

/** The API of the way from events to their followers, and of the numbers that follow. */
export function spineRoutes(api: Api): void {
  overQueues(api);
  overDeadLetters(api);
  overProjections(api);
}

function overQueues(api: Api): void {
  api.openapi(
    route({
      ...shared,
      method: 'get',
      path: '/api/v1/admin/queues',
      summary: 'What waits between events and their followers',
      description:
        'Counting stops at a thousand (settled events: ten thousand); `more` then says that there are more.',
      returns: queuesSchema,
    }),
    async (c) => ok(c, await getQueues(c.var.ctx)),
  );
}

function overDeadLetters(api: Api): void {
  const params = z.object({ id: deadLetterIdSchema });
  api.openapi(
    route({
      ...shared,
      method: 'get',
      path: '/api/v1/admin/dead-letters',
      summary: 'Events that were given up, the newest first',
      request: { query: deadLetterListQuerySchema },
      returns: z.array(deadLetterSchema),
    }),
    async (c) => okPage(c, await listDeadLetters(c.var.ctx, c.req.valid('query'))),
  );

  api.openapi(
    route({
      ...shared,
      method: 'get',
      path: '/api/v1/admin/dead-letters/{id}',
      summary: 'A dead letter with its event, who has had it, and what went wrong last',
      request: { params },
      returns: deadLetterDetailSchema,
    }),
    async (c) => ok(c, await getDeadLetter(c.var.ctx, c.req.valid('param').id)),
  );

  api.openapi(
    route({
      ...shared,
      method: 'post',
      path: '/api/v1/admin/dead-letters/{id}/replay',
      summary: 'Bring an event back',
      description:
        'Only the followers that have not had it will run. A letter that is not open stays as it is.',
      request: { params },
      returns: deadLetterDetailSchema,
    }),
    async (c) => ok(c, await replayDeadLetter(c.var.ctx, c.req.valid('param').id)),
  );

  api.openapi(
    route({
      ...shared,
      method: 'post',
      path: '/api/v1/admin/dead-letters/replays',
      summary: 'Bring the open ones back',
      description: 'The oldest first, 200 at once; `more` says that there are others.',
      returns: replayedSchema,
    }),
    async (c) => ok(c, await replayOpenLetters(c.var.ctx)),
  );
}

function overProjections(api: Api): void {
  const params = z.object({ name: projectionNameSchema });
  api.openapi(
    route({
      ...shared,
      method: 'get',
      path: '/api/v1/admin/projections',
      summary: 'Numbers kept beside the rows they count, and their last checks',
      returns: z.array(projectionSchema),
    }),
    async (c) => ok(c, await listProjections(c.var.ctx)),
  );

  api.openapi(
    route({
      ...shared,
      method: 'get',
      path: '/api/v1/admin/projections/{name}/checks',
      summary: 'The last checks of a projection, the newest first',
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
      summary: 'Compare a sample now',
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
      summary: 'Compare everything and mend what differs',
      description:
        'It goes on in steps after the answer; a second one meanwhile is refused with `job_running`.',
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
