import { z } from '@hono/zod-openapi';
import { adminPostListQuerySchema, adminPostSchema } from '#src/posts/admin-model.ts';
import { ownPostSchema } from '#src/posts/model.ts';
import { type Api, route } from '#worker/http/api.ts';
import { ok, okPage } from '#worker/http/envelope.ts';
import { deletePostOf, listAllPosts, takePostBack } from '#worker/posts/service.ts';

const params = z.object({ id: z.uuid() });

/** The API with which moderators manage everybody's posts. */
export function adminPostRoutes(api: Api): void {
  overPosts(api);
}

function overPosts(api: Api): void {
  const shared = { tag: 'Administration', access: 'moderator', scope: 'admin' } as const;
  api.openapi(
    route({
      ...shared,
      method: 'get',
      path: '/api/v1/admin/posts',
      summary: 'All posts, last edited first',
      description:
        'A title is searched in a thousand posts at a time: a page may have fewer items than `limit`; `meta.next` continues.',
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
      summary: 'Unpublish someone’s post',
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
      summary: 'Delete someone’s post',
      request: { params },
      returns: z.object({ id: z.uuid() }),
    }),
    async (c) => ok(c, await deletePostOf(c.var.ctx, c.req.valid('param').id)),
  );
}
