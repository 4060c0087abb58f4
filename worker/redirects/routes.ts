import { z } from '@hono/zod-openapi';
import { redirectSchema, resolveRedirectQuerySchema } from '#src/posts/model.ts';
import {
  addRedirectSchema,
  adminRedirectSchema,
  redirectListQuerySchema,
  removeRedirectQuerySchema,
} from '#src/posts/redirect-model.ts';
import { type Api, jsonBody, route } from '#worker/http/api.ts';
import { created, ok, okPage } from '#worker/http/envelope.ts';
import { addRedirect, listRedirects, removeRedirect, resolveRedirect } from '#worker/redirects/service.ts';

/** The API of redirects: where an old path leads, and how admins manage redirects. */
export function redirectRoutes(api: Api): void {
  api.openapi(
    route({
      method: 'get',
      path: '/api/v1/redirects/resolve',
      summary: 'The target of an old path',
      tag: 'Posts',
      access: 'public',
      request: { query: resolveRedirectQuerySchema },
      returns: redirectSchema,
    }),
    async (c) => ok(c, await resolveRedirect(c.var.ctx, c.req.valid('query').path)),
  );

  overRedirects(api);
}

function overRedirects(api: Api): void {
  const shared = { tag: 'Administration', access: 'admin', scope: 'admin' } as const;
  api.openapi(
    route({
      ...shared,
      method: 'get',
      path: '/api/v1/admin/redirects',
      summary: 'Redirects, newest first',
      request: { query: redirectListQuerySchema },
      returns: z.array(adminRedirectSchema),
    }),
    async (c) => okPage(c, await listRedirects(c.var.ctx, c.req.valid('query'))),
  );

  api.openapi(
    route({
      ...shared,
      method: 'post',
      path: '/api/v1/admin/redirects',
      summary: 'Add a redirect',
      description:
        'Refused where a page exists and where redirects would form a loop; chains are made direct.',
      request: { body: jsonBody(addRedirectSchema) },
      returns: adminRedirectSchema,
      status: 201,
    }),
    async (c) => {
      const made = await addRedirect(c.var.ctx, c.req.valid('json'));
      return created(c, made, encodeURI(made.from));
    },
  );

  api.openapi(
    route({
      ...shared,
      method: 'delete',
      path: '/api/v1/admin/redirects',
      summary: 'Remove a redirect',
      request: { query: removeRedirectQuerySchema },
      returns: z.object({ from: z.string() }),
    }),
    async (c) => ok(c, await removeRedirect(c.var.ctx, c.req.valid('query').from)),
  );
}
