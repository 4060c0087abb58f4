import { z } from 'zod';
import * as model from '#src/accounts/model.ts';
import * as accounts from '#worker/accounts/service.ts';
import { type Api, jsonBody, route } from '#worker/http/api.ts';
import { accepted, ok } from '#worker/http/envelope.ts';

/** Sets and changes passwords, by a link or by the old password. */
export function passwordRoutes(api: Api): void {
  const tag = 'Passwords';
  api.openapi(
    route({
      method: 'post',
      path: '/api/v1/password-resets',
      summary: 'Request a link for a new password',
      description: 'The response is the same for an unknown address.',
      tag,
      access: 'public',
      scope: null,
      rateGroup: 'login',
      request: { body: jsonBody(model.addressSchema) },
      returns: model.acceptedSchema,
      status: 202,
    }),
    async (c) => {
      await accounts.askPasswordReset(c.var.ctx, c.req.valid('json').email);
      return accepted(c);
    },
  );
  api.openapi(
    route({
      method: 'post',
      path: '/api/v1/password-resets/confirm',
      summary: 'Set a new password by the link; every session ends',
      tag,
      access: 'public',
      scope: null,
      rateGroup: 'login',
      request: { body: jsonBody(model.passwordResetSchema) },
      returns: z.null(),
    }),
    async (c) => {
      await accounts.resetPassword(c.var.ctx, c.req.valid('json'));
      return ok(c, null);
    },
  );
  api.openapi(
    route({
      method: 'put',
      path: '/api/v1/me/password',
      summary: 'Change my password; every other session ends',
      tag,
      access: 'member',
      scope: null,
      rateGroup: 'login',
      request: { body: jsonBody(model.passwordChangeSchema) },
      returns: z.null(),
    }),
    async (c) => {
      await accounts.changePassword(c.var.ctx, c.req.valid('json'));
      return ok(c, null);
    },
  );
}
