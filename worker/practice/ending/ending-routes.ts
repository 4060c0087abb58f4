import { z } from '@hono/zod-openapi';
import { practiceSchema } from '#src/practice/model.ts';
import { practiceCopySchema, reopenPracticeSchema, splitPracticeSchema } from '#src/practice/today-model.ts';
import { type Api, jsonBody, route } from '#worker/http/api.ts';
import { created, ok } from '#worker/http/envelope.ts';
import {
  completePractice,
  copyPractice,
  listCopies,
  reopenPractice,
  splitPractice,
} from '#worker/practice/service.ts';

const shared = { tag: 'Practice', access: 'member' } as const;
const params = z.object({ id: z.uuid() });

/** The API of how practices end, and how others begin with them. */
export function endingRoutes(api: Api): void {
  endRoutes(api);
  copyRoutes(api);
}

function endRoutes(api: Api): void {
  api.openapi(
    route({
      ...shared,
      method: 'put',
      path: '/api/v1/practices/{id}/completion',
      summary: 'Complete a practice before its end',
      description: 'Today becomes its last day.',
      request: { params },
      returns: practiceSchema,
    }),
    async (c) => ok(c, await completePractice(c.var.ctx, c.req.valid('param').id)),
  );

  api.openapi(
    route({
      ...shared,
      method: 'post',
      path: '/api/v1/practices/{id}/reopening',
      summary: 'Open a completed practice again, within seven days',
      request: { params, body: jsonBody(reopenPracticeSchema) },
      returns: practiceSchema,
    }),
    async (c) => ok(c, await reopenPractice(c.var.ctx, c.req.valid('param').id, c.req.valid('json'))),
  );
}

function copyRoutes(api: Api): void {
  api.openapi(
    route({
      ...shared,
      method: 'post',
      path: '/api/v1/practices/{id}/copies',
      summary: 'Copy a public practice as a draft of mine',
      description: 'Its structure is copied, not its check-ins.',
      request: { params },
      returns: practiceSchema,
      status: 201,
    }),
    async (c) => {
      const made = await copyPractice(c.var.ctx, c.req.valid('param').id);
      return created(c, made, `/api/v1/practices/${made.id}`);
    },
  );

  api.openapi(
    route({
      ...shared,
      method: 'get',
      path: '/api/v1/practices/{id}/copies',
      summary: 'Others who copied the same practice as I did, and show it',
      description: 'Empty unless my own practice is a copy and `showsAsCopy`.',
      request: { params },
      returns: z.array(practiceCopySchema),
    }),
    async (c) => ok(c, await listCopies(c.var.ctx, c.req.valid('param').id)),
  );

  api.openapi(
    route({
      ...shared,
      method: 'post',
      path: '/api/v1/practices/{id}/segments',
      summary: 'Split a practice of more than thirty days',
      request: { params, body: jsonBody(splitPracticeSchema) },
      returns: z.array(practiceSchema),
    }),
    async (c) => ok(c, await splitPractice(c.var.ctx, c.req.valid('param').id, c.req.valid('json'))),
  );
}
