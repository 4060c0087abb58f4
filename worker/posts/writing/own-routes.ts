import { z } from '@hono/zod-openapi';
import {
  ownPostCardSchema,
  ownPostListQuerySchema,
  ownPostSchema,
  publishPostSchema,
  saveDraftSchema,
  savedDraftSchema,
  updatePostSchema,
} from '#src/posts/model.ts';
import { localeSchema } from '#src/shared/model.ts';
import { type Api, jsonBody, route } from '#worker/http/api.ts';
import { ok, okPage } from '#worker/http/envelope.ts';
import {
  deletePost,
  getOwnPost,
  listOwnPosts,
  publishPost,
  saveDraft,
  unpublishPost,
  updatePost,
} from '#worker/posts/service.ts';

const shared = { tag: 'Writing', access: 'member' } as const;
const params = z.object({ id: z.uuid() });

/** The API of one's own posts; moderators and admins may use everybody's ids. */
export function ownPostRoutes(api: Api): void {
  api.openapi(
    route({
      ...shared,
      method: 'get',
      path: '/api/v1/me/posts',
      summary: 'My drafts and published posts, last edited first',
      request: { query: ownPostListQuerySchema },
      returns: z.array(ownPostCardSchema),
    }),
    async (c) => okPage(c, await listOwnPosts(c.var.ctx, c.req.valid('query'))),
  );

  api.openapi(
    route({
      ...shared,
      method: 'get',
      path: '/api/v1/me/posts/{id}',
      summary: 'A post to edit, with its working copies',
      request: { params },
      returns: ownPostSchema,
    }),
    async (c) => ok(c, await getOwnPost(c.var.ctx, c.req.valid('param').id)),
  );

  api.openapi(
    route({
      ...shared,
      method: 'patch',
      path: '/api/v1/me/posts/{id}',
      summary:
        'Change the address, tags, cover and other fields beside the text of a post, and who may see it',
      request: { params, body: jsonBody(updatePostSchema) },
      returns: ownPostSchema,
    }),
    async (c) => ok(c, await updatePost(c.var.ctx, c.req.valid('param').id, c.req.valid('json'))),
  );

  api.openapi(
    route({
      ...shared,
      method: 'delete',
      path: '/api/v1/me/posts/{id}',
      summary: 'Delete a post',
      request: { params },
      returns: z.object({ id: z.uuid() }),
    }),
    async (c) => ok(c, await deletePost(c.var.ctx, c.req.valid('param').id)),
  );

  api.openapi(
    route({
      ...shared,
      method: 'put',
      path: '/api/v1/me/posts/{id}/drafts/{locale}',
      summary: 'Save the working copy of a language',
      description:
        'Send the `version` that the change is based on, 0 for a first one; `version_conflict` when it is outdated.',
      bodyLimit: 'post',
      request: { params: params.extend({ locale: localeSchema }), body: jsonBody(saveDraftSchema) },
      returns: savedDraftSchema,
    }),
    async (c) => {
      const { id, locale } = c.req.valid('param');
      return ok(c, await saveDraft(c.var.ctx, id, locale, c.req.valid('json')));
    },
  );

  api.openapi(
    route({
      ...shared,
      method: 'post',
      path: '/api/v1/me/posts/{id}/publication',
      summary: 'Publish a post, or its changed working copies, in all languages or in some',
      description:
        'Where the caller’s role does not publish at once, the working copies wait for a moderator: `submittedAt` says since when. Sending them again replaces what waited. `authors_only` where only authors publish.',
      request: { params, body: jsonBody(publishPostSchema) },
      returns: ownPostSchema,
    }),
    async (c) => ok(c, await publishPost(c.var.ctx, c.req.valid('param').id, c.req.valid('json'))),
  );

  api.openapi(
    route({
      ...shared,
      method: 'delete',
      path: '/api/v1/me/posts/{id}/publication',
      summary: 'Unpublish a post',
      description: 'Also cancels its schedule, and withdraws what waits for a moderator.',
      request: { params },
      returns: ownPostSchema,
    }),
    async (c) => ok(c, await unpublishPost(c.var.ctx, c.req.valid('param').id)),
  );
}
