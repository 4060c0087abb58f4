import { z } from 'zod';
import * as model from '#src/accounts/model.ts';
import * as accounts from '#worker/accounts/service.ts';
import { type Api, jsonBody, route } from '#worker/http/api.ts';
import { ok } from '#worker/http/envelope.ts';

/** The member's own profile, and public profiles. */
export function meRoutes(api: Api): void {
  const tag = 'People';
  api.openapi(
    route({
      method: 'get',
      path: '/api/v1/me',
      summary: 'Who is logged in',
      tag,
      access: 'member',
      returns: model.meSchema,
    }),
    async (c) => ok(c, await accounts.getMe(c.var.ctx)),
  );
  api.openapi(
    route({
      method: 'patch',
      path: '/api/v1/me',
      summary: 'Change my profile and settings',
      tag,
      access: 'member',
      request: { body: jsonBody(model.profileChangeSchema) },
      returns: model.meSchema,
    }),
    async (c) => ok(c, await accounts.updateMe(c.var.ctx, c.req.valid('json'))),
  );
  api.openapi(
    route({
      method: 'get',
      path: '/api/v1/people/{name}',
      summary: 'A person',
      tag,
      access: 'public',
      request: { params: z.object({ name: z.string().max(60) }) },
      returns: model.personSchema,
    }),
    async (c) => ok(c, await accounts.getPerson(c.var.ctx, c.req.valid('param').name)),
  );
}
