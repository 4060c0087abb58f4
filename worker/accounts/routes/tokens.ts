import { z } from 'zod';
import * as model from '#src/accounts/model.ts';
import * as accounts from '#worker/accounts/service.ts';
import { type Api, jsonBody, route } from '#worker/http/api.ts';
import { created, ok } from '#worker/http/envelope.ts';

const idParams = { params: z.object({ id: z.uuid() }) };

/** Access tokens for the API. */
export function tokenRoutes(api: Api): void {
  const tag = 'Tokens';
  api.openapi(
    route({
      method: 'get',
      path: '/api/v1/me/tokens',
      summary: 'List my access tokens',
      tag,
      access: 'member',
      scope: null,
      returns: z.array(model.tokenSchema),
    }),
    async (c) => ok(c, await accounts.listTokens(c.var.ctx)),
  );
  api.openapi(
    route({
      method: 'post',
      path: '/api/v1/me/tokens',
      summary: 'Create an access token; only this response has its secret',
      tag,
      access: 'member',
      scope: null,
      request: { body: jsonBody(model.newTokenSchema) },
      returns: model.madeTokenSchema,
      status: 201,
    }),
    async (c) => {
      const token = await accounts.createToken(c.var.ctx, c.req.valid('json'));
      return created(c, token, `/api/v1/me/tokens/${token.id}`);
    },
  );
  api.openapi(
    route({
      method: 'delete',
      path: '/api/v1/me/tokens/{id}',
      summary: 'Revoke an access token',
      tag,
      access: 'member',
      scope: null,
      request: idParams,
      returns: z.null(),
    }),
    async (c) => {
      await accounts.revokeToken(c.var.ctx, c.req.valid('param').id);
      return ok(c, null);
    },
  );
}
