import { z } from 'zod';
import * as model from '#src/accounts/model.ts';
import * as accounts from '#worker/accounts/service.ts';
import { type Api, jsonBody, route } from '#worker/http/api.ts';
import { accepted, ok } from '#worker/http/envelope.ts';

/** Signing up and verifying an address. */
export function registrationRoutes(api: Api): void {
  api.openapi(
    route({
      method: 'post',
      path: '/api/v1/accounts',
      summary: 'Sign up',
      description:
        'Sends a link to the address. The response is the same for an address that has an account.',
      tag: 'Accounts',
      access: 'public',
      scope: null,
      rateGroup: 'login',
      request: { body: jsonBody(model.registrationSchema) },
      returns: model.acceptedSchema,
      status: 202,
    }),
    async (c) => {
      await accounts.registerAccount(c.var.ctx, c.req.valid('json'));
      return accepted(c);
    },
  );
  api.openapi(
    route({
      method: 'post',
      path: '/api/v1/accounts/verifications',
      summary: 'Verify an address with the emailed link and the password chosen at sign-up, and log in',
      description:
        'After a wrong password the link can be used again. A password reset verifies the address, too.',
      tag: 'Accounts',
      access: 'public',
      scope: null,
      rateGroup: 'login',
      request: { body: jsonBody(model.verificationSchema) },
      returns: z.null(),
    }),
    async (c) => {
      const { token, password } = c.req.valid('json');
      await accounts.verifyAddress(c.var.ctx, token, password);
      return ok(c, null);
    },
  );
  api.openapi(
    route({
      method: 'post',
      path: '/api/v1/accounts/verification-emails',
      summary: 'Send another link that verifies an address',
      tag: 'Accounts',
      access: 'public',
      scope: null,
      rateGroup: 'login',
      request: { body: jsonBody(model.addressSchema) },
      returns: model.acceptedSchema,
      status: 202,
    }),
    async (c) => {
      await accounts.resendVerification(c.var.ctx, c.req.valid('json').email);
      return accepted(c);
    },
  );
}
