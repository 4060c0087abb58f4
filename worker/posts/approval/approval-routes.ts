import { z } from '@hono/zod-openapi';
import { pendingPostSchema, rejectPostSchema, reviewPostSchema } from '#src/posts/admin-model.ts';
import { ownPostSchema } from '#src/posts/model.ts';
import { pageQuerySchema } from '#src/shared/pagination.ts';
import { type Api, jsonBody, route } from '#worker/http/api.ts';
import { ok, okPage } from '#worker/http/envelope.ts';
import { approvePost, listPendingPosts, rejectPost, withdrawPost } from '#worker/posts/service.ts';

const params = z.object({ id: z.uuid() });
const AS_READ =
  'Send the `version` that was read: after a change in between nothing is decided (`version_conflict`); `not_found` when it no longer waits.';

/** The API of posts that wait for a moderator. */
export function approvalRoutes(api: Api): void {
  api.openapi(
    route({
      tag: 'Writing',
      access: 'member',
      method: 'delete',
      path: '/api/v1/me/posts/{id}/submission',
      summary: 'Withdraw what waits for a moderator',
      description: 'A draft is a draft again; a public post stays as it is. Nothing is lost.',
      request: { params },
      returns: ownPostSchema,
    }),
    async (c) => ok(c, await withdrawPost(c.var.ctx, c.req.valid('param').id)),
  );

  forModerators(api);
}

function forModerators(api: Api): void {
  const shared = { tag: 'Administration', access: 'moderator', scope: 'admin' } as const;
  api.openapi(
    route({
      ...shared,
      method: 'get',
      path: '/api/v1/admin/pending-posts',
      summary: 'Posts that wait for a moderator, longest first',
      description: 'Their texts are the working copies of `/api/v1/me/posts/{id}`.',
      request: { query: pageQuerySchema },
      returns: z.array(pendingPostSchema),
    }),
    async (c) => okPage(c, await listPendingPosts(c.var.ctx, c.req.valid('query'))),
  );

  api.openapi(
    route({
      ...shared,
      method: 'post',
      path: '/api/v1/admin/posts/{id}/approval',
      summary: 'Approve a post that waits',
      description: `It is published at the later of now and the time that its author chose, and a member becomes an author. ${AS_READ}`,
      request: { params, body: jsonBody(reviewPostSchema) },
      returns: ownPostSchema,
    }),
    async (c) => ok(c, await approvePost(c.var.ctx, c.req.valid('param').id, c.req.valid('json'))),
  );

  api.openapi(
    route({
      ...shared,
      method: 'post',
      path: '/api/v1/admin/posts/{id}/rejection',
      summary: 'Reject a post that waits',
      description: `Its author keeps it and is notified, with the reason. ${AS_READ}`,
      request: { params, body: jsonBody(rejectPostSchema) },
      returns: ownPostSchema,
    }),
    async (c) => ok(c, await rejectPost(c.var.ctx, c.req.valid('param').id, c.req.valid('json'))),
  );
}
