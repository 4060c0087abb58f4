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
      summary: 'Everybody, the newest first',
      description: 'With `q` the first whose name or e-mail address begins with it.',
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
      summary: 'Give somebody a role; nobody changes their own',
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
      summary: 'Suspend somebody',
      description: 'They are signed out everywhere at once and told why; their tokens are refused.',
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
      summary: 'Let somebody back in',
      request: { params },
      returns: adminPersonSchema,
    }),
    async (c) => ok(c, await unsuspendPerson(c.var.ctx, c.req.valid('param').name)),
  );
}
