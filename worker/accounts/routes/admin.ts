import { z } from '@hono/zod-openapi';
import {
  adminPeopleQuerySchema,
  adminPersonSchema,
  changeRoleSchema,
  suspendSchema,
} from '#src/accounts/admin-model.ts';
import {
  changeRole,
  getAdminPerson,
  listPeople,
  suspendPerson,
  unsuspendPerson,
} from '#worker/accounts/service.ts';
import { type Api, jsonBody, route } from '#worker/http/api.ts';
import { ok, okPage } from '#worker/http/envelope.ts';

const shared = { tag: 'Administration', access: 'admin', scope: 'admin' } as const;
const params = z.object({ name: z.string().min(1).max(40).meta({ example: 'nobody' }) });

/** The admins' API of people. */
export function adminPeopleRoutes(api: Api): void {
  api.openapi(
    route({
      ...shared,
      method: 'get',
      path: '/api/v1/admin/people',
      summary: 'People, newest first',
      description:
        'With `q`, the first with it in the username, email address or display name: at the beginning, as words of a name, or anywhere among the newest 20,000 people.',
      request: { query: adminPeopleQuerySchema },
      returns: z.array(adminPersonSchema),
    }),
    async (c) => okPage(c, await listPeople(c.var.ctx, c.req.valid('query'))),
  );

  api.openapi(
    route({
      ...shared,
      method: 'get',
      path: '/api/v1/admin/people/{name}',
      summary: 'A person',
      request: { params },
      returns: adminPersonSchema,
    }),
    async (c) => ok(c, await getAdminPerson(c.var.ctx, c.req.valid('param').name)),
  );

  api.openapi(
    route({
      ...shared,
      method: 'put',
      path: '/api/v1/admin/people/{name}/role',
      summary: 'Change a person’s role; no one can change their own',
      request: { params, body: jsonBody(changeRoleSchema) },
      returns: adminPersonSchema,
    }),
    async (c) => ok(c, await changeRole(c.var.ctx, c.req.valid('param').name, c.req.valid('json').role)),
  );

  api.openapi(
    route({
      ...shared,
      method: 'put',
      path: '/api/v1/admin/people/{name}/suspension',
      summary: 'Suspend a person',
      description: 'They are logged out everywhere and sent the reason; their tokens are refused.',
      request: { params, body: jsonBody(suspendSchema) },
      returns: adminPersonSchema,
    }),
    async (c) => ok(c, await suspendPerson(c.var.ctx, c.req.valid('param').name, c.req.valid('json').reason)),
  );

  api.openapi(
    route({
      ...shared,
      method: 'delete',
      path: '/api/v1/admin/people/{name}/suspension',
      summary: 'End a suspension',
      request: { params },
      returns: adminPersonSchema,
    }),
    async (c) => ok(c, await unsuspendPerson(c.var.ctx, c.req.valid('param').name)),
  );
}
