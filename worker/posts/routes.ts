import { z } from '@hono/zod-openapi';
import {
  createPostSchema,
  ownPostSchema,
  postCardSchema,
  postListQuerySchema,
  postSchema,
  previewSchema,
  readPostQuerySchema,
  renderedPreviewSchema,
} from '#src/posts/model.ts';
import { type Api, jsonBody, route } from '#worker/http/api.ts';
import { created, ok, okPage } from '#worker/http/envelope.ts';
import { adminPostRoutes } from '#worker/posts/admin/admin-routes.ts';
import { approvalRoutes } from '#worker/posts/approval/approval-routes.ts';
import { createPost, getPost, listPosts, previewMarkdown } from '#worker/posts/service.ts';
import { sharingCardRoutes } from '#worker/posts/sharing/card-routes.ts';
import { statsRoutes } from '#worker/posts/stats/stats-routes.ts';
import { ownPostRoutes } from '#worker/posts/writing/own-routes.ts';
import { revisionRoutes } from '#worker/posts/writing/revision-routes.ts';

const tag = 'Posts';

/** The API of posts for readers; that of their authors is in own-routes.ts. */
export function postRoutes(api: Api): void {
  api.openapi(
    route({
      method: 'get',
      path: '/api/v1/posts',
      summary: 'Posts that you may see, newest first',
      tag,
      access: 'public',
      request: { query: postListQuerySchema },
      returns: z.array(postCardSchema),
    }),
    async (c) => okPage(c, await listPosts(c.var.ctx, c.req.valid('query'))),
  );

  api.openapi(
    route({
      method: 'post',
      path: '/api/v1/posts',
      summary: 'Create a post',
      tag,
      access: 'member',
      bodyLimit: 'post',
      request: { body: jsonBody(createPostSchema) },
      returns: ownPostSchema,
      status: 201,
    }),
    async (c) => {
      const post = await createPost(c.var.ctx, c.req.valid('json'));
      return created(c, post, `/api/v1/me/posts/${post.id}`);
    },
  );

  api.openapi(
    route({
      method: 'post',
      path: '/api/v1/posts/preview',
      summary: 'Render Markdown as a post would show it',
      tag,
      access: 'member',
      rateGroup: 'preview',
      bodyLimit: 'post',
      request: { body: jsonBody(previewSchema) },
      returns: renderedPreviewSchema,
    }),
    async (c) => ok(c, await previewMarkdown(c.var.ctx, c.req.valid('json'))),
  );

  api.openapi(
    route({
      method: 'get',
      path: '/api/v1/posts/{slug}',
      summary: 'Read a post',
      description:
        'In the language asked for with `locale` or Accept-Language; `shownLocale` is the language of the response.',
      tag,
      access: 'public',
      request: { params: z.object({ slug: z.string().max(200) }), query: readPostQuerySchema },
      returns: postSchema,
    }),
    async (c) => ok(c, await getPost(c.var.ctx, c.req.valid('param').slug, c.req.valid('query').locale)),
  );

  ownPostRoutes(api);
  adminPostRoutes(api);
  statsRoutes(api);
  sharingCardRoutes(api);
  revisionRoutes(api);
  approvalRoutes(api);
}
