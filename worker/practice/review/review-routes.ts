import { z } from '@hono/zod-openapi';
import { daySchema } from '#src/practice/model.ts';
import { practiceWeekSchema, weekNoteSchema, weekQuerySchema } from '#src/practice/review-model.ts';
import { type Api, jsonBody, route } from '#worker/http/api.ts';
import { ok } from '#worker/http/envelope.ts';
import { getPracticeWeek, writeWeekNote } from '#worker/practice/service.ts';

const shared = { tag: 'Practice', access: 'member' } as const;

/** The API of the weekly review. */
export function reviewRoutes(api: Api): void {
  api.openapi(
    route({
      ...shared,
      method: 'get',
      path: '/api/v1/me/practice-week',
      summary: 'A week of my practices, beside the week before',
      request: { query: weekQuerySchema },
      returns: practiceWeekSchema,
    }),
    async (c) => ok(c, await getPracticeWeek(c.var.ctx, c.req.valid('query'))),
  );

  api.openapi(
    route({
      ...shared,
      method: 'put',
      path: '/api/v1/me/practice-weeks/{week}/note',
      summary: 'Write about a week',
      description: 'For yourself alone. An empty note is none.',
      request: { params: z.object({ week: daySchema }), body: jsonBody(weekNoteSchema) },
      returns: weekNoteSchema,
    }),
    async (c) => ok(c, await writeWeekNote(c.var.ctx, c.req.valid('param').week, c.req.valid('json'))),
  );
}
