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

/** The API of old addresses: where one leads, and what admins make of them. */
export function redirectRoutes(api: Api): void {
  api.openapi(
    route({
      method: 'get',
      path: '/api/v1/redirects/resolve',
      summary: 'Where an old path leads',
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
      summary: 'Old paths and where they lead, the newest first',
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
      summary: 'Let an old path lead on',
      description: 'Refused where a page is and where it would lead in a circle; chains are made straight.',
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
      summary: 'Take a redirect away',
      request: { query: removeRedirectQuerySchema },
      returns: z.object({ from: z.string() }),
    }),
    async (c) => ok(c, await removeRedirect(c.var.ctx, c.req.valid('query').from)),
  );
}
