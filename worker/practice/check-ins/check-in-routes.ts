import { z } from '@hono/zod-openapi';
import { checkInSchema, shownCheckInSchema, updateCheckInSchema } from '#src/practice/model.ts';
import { pageQuerySchema } from '#src/shared/pagination.ts';
import { type Api, jsonBody, route } from '#worker/http/api.ts';
import { ok, okPage } from '#worker/http/envelope.ts';
import { checkIn, getCheckIn, listCheckIns, undoCheckIn, updateCheckIn } from '#worker/practice/service.ts';

const tag = 'Check-ins';
const params = z.object({ id: z.uuid() });

/** The API of check-ins. */
export function checkInRoutes(api: Api): void {
  readRoutes(api);
  writeRoutes(api);
}

function readRoutes(api: Api): void {
  api.openapi(
    route({
      tag,
      access: 'public',
      method: 'get',
      path: '/api/v1/practices/{id}/check-ins',
      summary: 'The check-ins of a practice, latest first',
      description: '`details` is null while the practice keeps what its check-ins say until its end.',
      request: { params, query: pageQuerySchema },
      returns: z.array(shownCheckInSchema),
    }),
    async (c) => okPage(c, await listCheckIns(c.var.ctx, c.req.valid('param').id, c.req.valid('query'))),
  );

  api.openapi(
    route({
      tag,
      access: 'public',
      method: 'get',
      path: '/api/v1/check-ins/{id}',
      summary: 'A check-in',
      request: { params },
      returns: shownCheckInSchema,
    }),
    async (c) => ok(c, await getCheckIn(c.var.ctx, c.req.valid('param').id)),
  );
}

function writeRoutes(api: Api): void {
  api.openapi(
    route({
      tag,
      access: 'member',
      method: 'post',
      path: '/api/v1/practices/{id}/check-ins',
      summary: 'Check in',
      description:
        'Every field may be left out. The same `idempotencyKey` is answered with the same check-in. A check-in that arrives more than 48 hours after it happened is saved and does not count. `start_early` asks to be sent again with `startEarly`.',
      request: { params, body: jsonBody(checkInSchema) },
      returns: shownCheckInSchema,
    }),
    async (c) => ok(c, await checkIn(c.var.ctx, c.req.valid('param').id, c.req.valid('json'))),
  );

  api.openapi(
    route({
      tag,
      access: 'member',
      method: 'patch',
      path: '/api/v1/check-ins/{id}',
      summary: 'Change what a check-in says',
      request: { params, body: jsonBody(updateCheckInSchema) },
      returns: shownCheckInSchema,
    }),
    async (c) => ok(c, await updateCheckIn(c.var.ctx, c.req.valid('param').id, c.req.valid('json'))),
  );

  api.openapi(
    route({
      tag,
      access: 'member',
      method: 'delete',
      path: '/api/v1/check-ins/{id}',
      summary: 'Undo a check-in',
      request: { params },
      returns: z.object({ id: z.uuid(), practiceId: z.uuid() }),
    }),
    async (c) => ok(c, await undoCheckIn(c.var.ctx, c.req.valid('param').id)),
  );
}
