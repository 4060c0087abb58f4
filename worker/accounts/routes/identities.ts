import { z } from 'zod';
import { identitySchema, providerSchema } from '#src/accounts/oauth.ts';
import * as accounts from '#worker/accounts/service.ts';
import { type Api, route } from '#worker/http/api.ts';
import { ok } from '#worker/http/envelope.ts';

/** The API of linked identities. Linking needs a browser, because the provider's page must be visited. */
export function identityRoutes(api: Api): void {
  const tag = 'Identities';
  api.openapi(
    route({
      method: 'get',
      path: '/api/v1/me/identities',
      summary: 'List my linked accounts at Google and GitHub',
      tag,
      access: 'member',
      scope: null,
      returns: z.array(identitySchema),
    }),
    async (c) => ok(c, await accounts.listIdentities(c.var.ctx)),
  );
  api.openapi(
    route({
      method: 'delete',
      path: '/api/v1/me/identities/{provider}',
      summary: 'Unlink an account',
      description:
        'The last way to sign in cannot be unlinked: 409 with `last_way_in` without a password or another linked account.',
      tag,
      access: 'member',
      scope: null,
      rateGroup: 'login',
      request: { params: z.object({ provider: providerSchema }) },
      returns: z.null(),
    }),
    async (c) => {
      await accounts.unlinkIdentity(c.var.ctx, c.req.valid('param').provider);
      return ok(c, null);
    },
  );
}
