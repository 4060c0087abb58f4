import { z } from '@hono/zod-openapi';
import { reflectionTemplateSchema, saveReflectionSchema } from '#src/practice/ending/reflection.ts';
import { nextPracticeSchema, practiceSummarySchema } from '#src/practice/ending/summary-model.ts';
import { practiceSchema } from '#src/practice/model.ts';
import { type Api, jsonBody, route } from '#worker/http/api.ts';
import { created, ok } from '#worker/http/envelope.ts';
import { getSummary, planNext, revealPractice, saveReflection } from '#worker/practice/service.ts';

const shared = { tag: 'Practice', access: 'member' } as const;
const params = z.object({ id: z.uuid() });

/** The API of what is left of a practice: its summary, reflections, and what comes next. */
export function summaryRoutes(api: Api): void {
  readRoutes(api);
  writeRoutes(api);
}

function readRoutes(api: Api): void {
  api.openapi(
    route({
      tag: 'Practice',
      access: 'public',
      method: 'get',
      path: '/api/v1/practices/{id}/summary',
      summary: 'What a completed practice amounted to',
      request: { params },
      returns: practiceSummarySchema,
    }),
    async (c) => ok(c, await getSummary(c.var.ctx, c.req.valid('param').id)),
  );
}

function writeRoutes(api: Api): void {
  api.openapi(
    route({
      ...shared,
      method: 'put',
      path: '/api/v1/practices/{id}/reflections/{template}',
      summary: 'Write a reflection on a completed practice',
      description: 'Those who see what the check-ins say see it too. Without any text it is removed.',
      bodyLimit: 'text',
      request: {
        params: params.extend({ template: reflectionTemplateSchema }),
        body: jsonBody(saveReflectionSchema),
      },
      returns: z.object({ template: reflectionTemplateSchema }),
    }),
    async (c) => {
      const { id, template } = c.req.valid('param');
      return ok(c, await saveReflection(c.var.ctx, id, template, c.req.valid('json')));
    },
  );

  api.openapi(
    route({
      ...shared,
      method: 'put',
      path: '/api/v1/practices/{id}/revelation',
      summary: 'Show what the check-ins of a completed practice say, now',
      description:
        'Otherwise they are shown when the practice can no longer be reopened. It is never undone.',
      request: { params },
      returns: practiceSchema,
    }),
    async (c) => ok(c, await revealPractice(c.var.ctx, c.req.valid('param').id)),
  );

  api.openapi(
    route({
      ...shared,
      method: 'post',
      path: '/api/v1/practices/{id}/next',
      summary: 'Plan a practice after a completed one, as a draft',
      request: { params, body: jsonBody(nextPracticeSchema) },
      returns: practiceSchema,
      status: 201,
    }),
    async (c) => {
      const made = await planNext(c.var.ctx, c.req.valid('param').id, c.req.valid('json'));
      return created(c, made, `/api/v1/practices/${made.id}`);
    },
  );
}
