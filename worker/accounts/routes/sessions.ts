import { z } from 'zod';
import * as model from '#src/accounts/model.ts';
import * as accounts from '#worker/accounts/service.ts';
import { type Api, jsonBody, route } from '#worker/http/api.ts';
import { ok } from '#worker/http/envelope.ts';

const idParams = { params: z.object({ id: z.uuid() }) };

/** Signing in and out, and the devices that are signed in. */
export function sessionRoutes(api: Api): void {
  const tag = 'Sessions';
  api.openapi(
    route({
      method: 'post',
      path: '/api/v1/sessions',
      summary: 'Log in',
      tag,
      access: 'public',
      scope: null,
      rateGroup: 'login',
      request: { body: jsonBody(model.signInSchema) },
      returns: model.signedInSchema,
    }),
    async (c) => ok(c, await accounts.signIn(c.var.ctx, c.req.valid('json'))),
  );
  api.openapi(
    route({
      method: 'post',
      path: '/api/v1/sessions/refresh',
      summary: 'Exchange a refresh token for its successor',
      description: 'Reusing a token later than 30 seconds after its first use ends its session.',
      tag,
      access: 'public',
      scope: null,
      request: { body: jsonBody(model.refreshSchema) },
      returns: model.tokensSchema,
    }),
    async (c) => ok(c, await accounts.refreshTokens(c.var.ctx, c.req.valid('json').refreshToken)),
  );
  api.openapi(
    route({
      method: 'get',
      path: '/api/v1/sessions',
      summary: 'List the devices that are logged in',
      tag,
      access: 'member',
      scope: null,
      returns: z.array(model.sessionSchema),
    }),
    async (c) => ok(c, await accounts.listSessions(c.var.ctx)),
  );
  api.openapi(
    route({
      method: 'delete',
      path: '/api/v1/sessions/current',
      summary: 'Log out',
      tag,
      access: 'member',
      scope: null,
      returns: z.null(),
    }),
    async (c) => {
      await accounts.signOut(c.var.ctx);
      return ok(c, null);
    },
  );
  api.openapi(
    route({
      method: 'delete',
      path: '/api/v1/sessions/{id}',
      summary: 'Log out a device',
      tag,
      access: 'member',
      scope: null,
      request: idParams,
      returns: z.null(),
    }),
    async (c) => {
      await accounts.revokeSession(c.var.ctx, c.req.valid('param').id);
      return ok(c, null);
    },
  );
  api.openapi(
    route({
      method: 'delete',
      path: '/api/v1/sessions',
      summary: 'Log out everywhere',
      description: 'Access tokens are revoked, too, unless `keepTokens` is true.',
      tag,
      access: 'member',
      scope: null,
      request: { query: model.signOutEverywhereSchema },
      returns: z.null(),
    }),
    async (c) => {
      await accounts.signOutEverywhere(c.var.ctx, { keepTokens: c.req.valid('query').keepTokens === 'true' });
      return ok(c, null);
    },
  );
}
