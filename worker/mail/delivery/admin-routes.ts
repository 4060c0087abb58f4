import { z } from '@hono/zod-openapi';
import {
  mailOverviewSchema,
  outboxEmailDetailSchema,
  outboxEmailSchema,
  outboxQuerySchema,
  suppressionSchema,
} from '#src/mail/model.ts';
import { pageQuerySchema } from '#src/shared/pagination.ts';
import { type Api, route } from '#worker/http/api.ts';
import { ok, okPage } from '#worker/http/envelope.ts';
import {
  getMailOverview,
  getOutboxEmail,
  listOutbox,
  listSuppressions,
  removeSuppression,
  retryEmail,
} from '#worker/mail/service.ts';

const shared = { tag: 'Administration', access: 'admin', scope: 'admin' } as const;
const emailParams = z.object({ key: z.string().min(1).max(300).meta({ example: 'event:effect' }) });
const addressParams = z.object({
  address: z.string().min(3).max(254).meta({ example: 'nobody@example.com' }),
});

/** The routes of the mail outbox, for admins. */
export function adminMailRoutes(api: Api): void {
  api.openapi(
    route({
      ...shared,
      method: 'get',
      path: '/api/v1/admin/mail',
      summary: 'The email outbox in numbers',
      description: 'Counting stops at a thousand.',
      returns: mailOverviewSchema,
    }),
    async (c) => ok(c, await getMailOverview(c.var.ctx)),
  );

  api.openapi(
    route({
      ...shared,
      method: 'get',
      path: '/api/v1/admin/mail/emails',
      summary: 'The emails of the outbox, newest first',
      request: { query: outboxQuerySchema },
      returns: z.array(outboxEmailSchema),
    }),
    async (c) => okPage(c, await listOutbox(c.var.ctx, c.req.valid('query'))),
  );

  api.openapi(
    route({
      ...shared,
      method: 'get',
      path: '/api/v1/admin/mail/emails/{key}',
      summary: 'An email of the outbox, without its text',
      request: { params: emailParams },
      returns: outboxEmailDetailSchema,
    }),
    async (c) => ok(c, await getOutboxEmail(c.var.ctx, c.req.valid('param').key)),
  );

  api.openapi(
    route({
      ...shared,
      method: 'post',
      path: '/api/v1/admin/mail/emails/{key}/retry',
      summary: 'Retry an email that was not sent',
      request: { params: emailParams },
      returns: outboxEmailDetailSchema,
    }),
    async (c) => ok(c, await retryEmail(c.var.ctx, c.req.valid('param').key)),
  );

  api.openapi(
    route({
      ...shared,
      method: 'get',
      path: '/api/v1/admin/mail/suppressions',
      summary: 'Addresses that bounced or complained',
      request: { query: pageQuerySchema },
      returns: z.array(suppressionSchema),
    }),
    async (c) => okPage(c, await listSuppressions(c.var.ctx, c.req.valid('query'))),
  );

  api.openapi(
    route({
      ...shared,
      method: 'delete',
      path: '/api/v1/admin/mail/suppressions/{address}',
      summary: 'Remove the suppression of an address',
      request: { params: addressParams },
      returns: z.object({ address: z.string() }),
    }),
    async (c) => ok(c, await removeSuppression(c.var.ctx, c.req.valid('param').address)),
  );
}
