import { z } from '@hono/zod-openapi';
import {
  commentOfPersonSchema,
  commentRevisionSchema,
  commentSchema,
  decideCommentSchema,
  editCommentSchema,
  pendingCommentSchema,
  removeCommentSchema,
  writtenCommentSchema,
} from '#src/discussion/model.ts';
import { pageQuerySchema } from '#src/shared/pagination.ts';
import {
  approveComment,
  deleteComment,
  editComment,
  getComment,
  listCommentsOf,
  listPending,
  listRevisions,
  refuseComment,
  removeComment,
} from '#worker/discussion/service.ts';
import { type Api, jsonBody, route } from '#worker/http/api.ts';
import { ok, okPage } from '#worker/http/envelope.ts';

const params = z.object({ id: z.uuid() });
const goneSchema = z.object({ id: z.uuid() });
const AS_READ = 'Send the `version` that was read; `version_conflict` when the text changed since then.';
const shared = { tag: 'Discussion', access: 'member' } as const;

/** The API of single comments: for readers, for their authors, and for those who moderate the discussion. */
export function singleCommentRoutes(api: Api): void {
  readingRoutes(api);
  personRoutes(api);
  authorRoutes(api);
  moderationRoutes(api);
}

function readingRoutes(api: Api): void {
  api.openapi(
    route({
      ...shared,
      access: 'public',
      method: 'get',
      path: '/api/v1/comments/{id}',
      summary: 'A comment',
      request: { params },
      returns: commentSchema,
    }),
    async (c) => ok(c, await getComment(c.var.ctx, c.req.valid('param').id)),
  );

  api.openapi(
    route({
      ...shared,
      access: 'public',
      method: 'get',
      path: '/api/v1/comments/{id}/revisions',
      summary: 'Earlier texts of a comment',
      description: 'The newest first. Deleted with the comment.',
      request: { params },
      returns: z.array(commentRevisionSchema),
    }),
    async (c) => ok(c, await listRevisions(c.var.ctx, c.req.valid('param').id)),
  );
}

function personRoutes(api: Api): void {
  api.openapi(
    route({
      ...shared,
      access: 'public',
      method: 'get',
      path: '/api/v1/people/{name}/comments',
      summary: 'Comments of a person, newest first',
      description:
        'Only comments on what the caller may see. A page may be shorter than `limit` and still have a next one: each reads a limited number of rows.',
      request: { params: z.object({ name: z.string().min(1).max(40) }), query: pageQuerySchema },
      returns: z.array(commentOfPersonSchema),
    }),
    async (c) => {
      const { name } = c.req.valid('param');
      return okPage(c, (await listCommentsOf(c.var.ctx, name, c.req.valid('query'))).comments);
    },
  );
}

function authorRoutes(api: Api): void {
  api.openapi(
    route({
      ...shared,
      method: 'patch',
      path: '/api/v1/comments/{id}',
      summary: 'Edit my comment',
      description: 'The earlier text stays in the history, unless the comment is younger than a minute.',
      bodyLimit: 'text',
      request: { params, body: jsonBody(editCommentSchema) },
      returns: writtenCommentSchema,
    }),
    async (c) => ok(c, await editComment(c.var.ctx, c.req.valid('param').id, c.req.valid('json'))),
  );

  api.openapi(
    route({
      ...shared,
      method: 'delete',
      path: '/api/v1/comments/{id}',
      summary: 'Delete my comment',
      description: 'A deleted comment keeps its place while it has replies.',
      request: { params },
      returns: goneSchema,
    }),
    async (c) => ok(c, await deleteComment(c.var.ctx, c.req.valid('param').id)),
  );
}

function moderationRoutes(api: Api): void {
  api.openapi(
    route({
      ...shared,
      method: 'get',
      path: '/api/v1/me/pending-comments',
      summary: 'Comments that wait for the caller’s approval',
      description:
        'All of them for a moderator; those on one’s own targets for everybody else. The oldest first.',
      request: { query: pageQuerySchema },
      returns: z.array(pendingCommentSchema),
    }),
    async (c) => okPage(c, await listPending(c.var.ctx, c.req.valid('query'))),
  );

  api.openapi(
    route({
      ...shared,
      method: 'post',
      path: '/api/v1/comments/{id}/approval',
      summary: 'Approve a comment',
      description: `For the author of the target and moderators. ${AS_READ}`,
      request: { params, body: jsonBody(decideCommentSchema) },
      returns: commentSchema,
    }),
    async (c) => ok(c, await approveComment(c.var.ctx, c.req.valid('param').id, c.req.valid('json'))),
  );

  api.openapi(
    route({
      ...shared,
      method: 'post',
      path: '/api/v1/comments/{id}/refusal',
      summary: 'Reject a pending comment',
      description: `For the author of the target and moderators. Its text is erased. ${AS_READ}`,
      request: { params, body: jsonBody(decideCommentSchema) },
      returns: goneSchema,
    }),
    async (c) => ok(c, await refuseComment(c.var.ctx, c.req.valid('param').id, c.req.valid('json'))),
  );

  api.openapi(
    route({
      ...shared,
      access: 'moderator',
      method: 'post',
      path: '/api/v1/comments/{id}/removal',
      summary: 'Remove someone’s comment',
      request: { params, body: jsonBody(removeCommentSchema) },
      returns: goneSchema,
    }),
    async (c) => ok(c, await removeComment(c.var.ctx, c.req.valid('param').id, c.req.valid('json').reason)),
  );
}
