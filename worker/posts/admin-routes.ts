import { z } from '@hono/zod-openapi';
import { adminPostListQuerySchema, adminPostSchema } from '#src/posts/admin-model.ts';
import { ownPostSchema } from '#src/posts/model.ts';
import {
  addRedirectSchema,
  adminRedirectSchema,
  redirectListQuerySchema,
  removeRedirectQuerySchema,
} from '#src/posts/redirect-model.ts';
import { type Api, jsonBody, route } from '#worker/http/api.ts';
import { created, ok, okPage } from '#worker/http/envelope.ts';
import {
  addRedirect,
  deletePostOf,
  listAllPosts,
  listRedirects,
  removeRedirect,
  takePostBack,
} from '#worker/posts/service.ts';

const params = z.object({ id: z.uuid() });

/** The API of those who look after everybody's posts and old addresses. */
export function adminPostRoutes(api: Api): void {
  overPosts(api);
  overRedirects(api);
}

function overPosts(api: Api): void {
  const shared = { tag: 'Administration', access: 'moderator' } as const;
  api.openapi(
    route({
      ...shared,
      method: 'get',
      path: '/api/v1/admin/posts',
      summary: 'Everybody’s posts, the last touched first',
      description:
        'A title is looked for among a thousand posts at a time: a page may hold fewer than asked for, and `meta.next` goes on.',
      request: { query: adminPostListQuerySchema },
      returns: z.array(adminPostSchema),
    }),
    async (c) => okPage(c, await listAllPosts(c.var.ctx, c.req.valid('query'))),
  );

  api.openapi(
    route({
      ...shared,
      method: 'delete',
      path: '/api/v1/admin/posts/{id}/publication',
      summary: 'Take somebody’s post back',
      request: { params },
      returns: ownPostSchema,
    }),
    async (c) => ok(c, await takePostBack(c.var.ctx, c.req.valid('param').id)),
  );

  api.openapi(
    route({
      ...shared,
      method: 'delete',
      path: '/api/v1/admin/posts/{id}',
      summary: 'Delete somebody’s post',
      request: { params },
      returns: z.object({ id: z.uuid() }),
    }),
    async (c) => ok(c, await deletePostOf(c.var.ctx, c.req.valid('param').id)),
  );
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
