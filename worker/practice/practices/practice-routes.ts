import { z } from '@hono/zod-openapi';
import { createPracticeSchema, practiceSchema, updatePracticeSchema } from '#src/practice/model.ts';
import { myPracticesQuerySchema, practiceCardSchema } from '#src/practice/today-model.ts';
import { pageQuerySchema } from '#src/shared/pagination.ts';
import { type Api, jsonBody, route } from '#worker/http/api.ts';
import { created, ok, okPage } from '#worker/http/envelope.ts';
import {
  archivePractice,
  createPractice,
  deletePractice,
  getPractice,
  listMyPractices,
  listPublicPractices,
  restorePractice,
  startPractice,
  updatePractice,
} from '#worker/practice/service.ts';

const shared = { tag: 'Practice', access: 'member' } as const;
const params = z.object({ id: z.uuid() });

/** The API of practices: to read, write and put away. */
export function practiceRoutes(api: Api): void {
  readRoutes(api);
  writeRoutes(api);
  stateRoutes(api);
}

function readRoutes(api: Api): void {
  api.openapi(
    route({
      tag: 'Practice',
      access: 'public',
      method: 'get',
      path: '/api/v1/practices',
      summary: 'Practices that everybody may see, newest first',
      request: { query: pageQuerySchema },
      returns: z.array(practiceCardSchema),
    }),
    async (c) => okPage(c, await listPublicPractices(c.var.ctx, c.req.valid('query'))),
  );

  api.openapi(
    route({
      tag: 'Practice',
      access: 'public',
      method: 'get',
      path: '/api/v1/practices/{id}',
      summary: 'A practice',
      request: { params },
      returns: practiceSchema,
    }),
    async (c) => ok(c, await getPractice(c.var.ctx, c.req.valid('param').id)),
  );

  api.openapi(
    route({
      ...shared,
      method: 'get',
      path: '/api/v1/me/practices',
      summary: 'My practices, newest first',
      description: 'In one state, or all that are not archived.',
      request: { query: myPracticesQuerySchema },
      returns: z.array(practiceSchema),
    }),
    async (c) => okPage(c, await listMyPractices(c.var.ctx, c.req.valid('query'))),
  );
}

function writeRoutes(api: Api): void {
  api.openapi(
    route({
      ...shared,
      method: 'post',
      path: '/api/v1/practices',
      summary: 'Create a practice',
      description:
        'It starts today or within two weeks, in your own time zone. A draft starts when you start it.',
      request: { body: jsonBody(createPracticeSchema) },
      returns: practiceSchema,
      status: 201,
    }),
    async (c) => {
      const made = await createPractice(c.var.ctx, c.req.valid('json'));
      return created(c, made, `/api/v1/practices/${made.id}`);
    },
  );

  api.openapi(
    route({
      ...shared,
      method: 'patch',
      path: '/api/v1/practices/{id}',
      summary: 'Change a practice',
      description:
        'Send the `version` that the change is based on. A new schedule or amount holds from today on: past days are not judged anew.',
      request: { params, body: jsonBody(updatePracticeSchema) },
      returns: practiceSchema,
    }),
    async (c) => ok(c, await updatePractice(c.var.ctx, c.req.valid('param').id, c.req.valid('json'))),
  );

  api.openapi(
    route({
      ...shared,
      method: 'delete',
      path: '/api/v1/practices/{id}',
      summary: 'Delete a practice with its check-ins',
      request: { params },
      returns: z.object({ id: z.uuid() }),
    }),
    async (c) => ok(c, await deletePractice(c.var.ctx, c.req.valid('param').id)),
  );
}

function stateRoutes(api: Api): void {
  api.openapi(
    route({
      ...shared,
      method: 'put',
      path: '/api/v1/practices/{id}/start',
      summary: 'Start a draft',
      description: 'If its first day has passed, it starts today and its end moves along.',
      request: { params },
      returns: practiceSchema,
    }),
    async (c) => ok(c, await startPractice(c.var.ctx, c.req.valid('param').id)),
  );

  api.openapi(
    route({
      ...shared,
      method: 'put',
      path: '/api/v1/practices/{id}/archive',
      summary: 'Archive a practice',
      request: { params },
      returns: practiceSchema,
    }),
    async (c) => ok(c, await archivePractice(c.var.ctx, c.req.valid('param').id)),
  );

  api.openapi(
    route({
      ...shared,
      method: 'delete',
      path: '/api/v1/practices/{id}/archive',
      summary: 'Restore an archived practice',
      request: { params },
      returns: practiceSchema,
    }),
    async (c) => ok(c, await restorePractice(c.var.ctx, c.req.valid('param').id)),
  );
}
