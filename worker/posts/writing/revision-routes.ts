import { z } from '@hono/zod-openapi';
import {
  compareRevisionsQuerySchema,
  restoreRevisionSchema,
  revisionComparisonSchema,
  revisionListQuerySchema,
  revisionSchema,
  revisionTextSchema,
  savedDraftSchema,
} from '#src/posts/model.ts';
import { type Api, jsonBody, route } from '#worker/http/api.ts';
import { ok, okPage } from '#worker/http/envelope.ts';
import { compareRevisions, getRevision, listRevisions, restoreRevision } from '#worker/posts/service.ts';

const shared = { tag: 'Writing', access: 'member' } as const;
const params = z.object({ id: z.uuid() });
const revisionParams = params.extend({ revisionId: z.uuid() });

/** The API of the revisions of one's own posts. */
export function revisionRoutes(api: Api): void {
  api.openapi(
    route({
      ...shared,
      method: 'get',
      path: '/api/v1/me/posts/{id}/revisions',
      summary: 'The revisions of a post in a language, newest first',
      request: { params, query: revisionListQuerySchema },
      returns: z.array(revisionSchema),
    }),
    async (c) => okPage(c, await listRevisions(c.var.ctx, c.req.valid('param').id, c.req.valid('query'))),
  );

  api.openapi(
    route({
      ...shared,
      method: 'get',
      path: '/api/v1/me/posts/{id}/comparison',
      summary: 'What changed between two revisions',
      description: 'Without `to`, the revision is compared with the working copy of its language.',
      request: { params, query: compareRevisionsQuerySchema },
      returns: revisionComparisonSchema,
    }),
    async (c) => ok(c, await compareRevisions(c.var.ctx, c.req.valid('param').id, c.req.valid('query'))),
  );

  api.openapi(
    route({
      ...shared,
      method: 'get',
      path: '/api/v1/me/posts/{id}/revisions/{revisionId}',
      summary: 'A revision with its text',
      request: { params: revisionParams },
      returns: revisionTextSchema,
    }),
    async (c) => {
      const { id, revisionId } = c.req.valid('param');
      return ok(c, await getRevision(c.var.ctx, id, revisionId));
    },
  );

  api.openapi(
    route({
      ...shared,
      method: 'post',
      path: '/api/v1/me/posts/{id}/revisions/{revisionId}/restoration',
      summary: 'Make a revision the working copy',
      description:
        'The replaced working copy is kept as a revision. `version_conflict` when its `version` is outdated.',
      request: { params: revisionParams, body: jsonBody(restoreRevisionSchema) },
      returns: savedDraftSchema,
    }),
    async (c) => {
      const { id, revisionId } = c.req.valid('param');
      return ok(c, await restoreRevision(c.var.ctx, id, revisionId, c.req.valid('json')));
    },
  );
}
