import { z } from '@hono/zod-openapi';
import {
  commentListQuerySchema,
  listedCommentSchema,
  previewCommentSchema,
  renderedCommentSchema,
  threadSchema,
  threadSettingsSchema,
  threadStateSchema,
  writeCommentSchema,
  writtenCommentSchema,
} from '#src/discussion/model.ts';
import { commentPath } from '#src/discussion/rules.ts';
import { singleCommentRoutes } from '#worker/discussion/comments/comment-routes.ts';
import { listComments, previewComment, setPolicy, writeComment } from '#worker/discussion/service.ts';
import { type Api, jsonBody, route } from '#worker/http/api.ts';
import { created, ok, okPage } from '#worker/http/envelope.ts';

const tag = 'Discussion';

/** The API of the discussion of a target, and of single comments (comment-routes.ts). */
export function commentRoutes(api: Api): void {
  api.openapi(
    route({
      method: 'get',
      path: '/api/v1/threads/{kind}/{id}/comments',
      summary: 'Comments on a target',
      description:
        'A page of comments in reading order: answers follow what they answer, `level` says how deep. `limit` counts those at the top; `moreReplies` answers are left out, ask for them with `parent`.',
      tag,
      access: 'public',
      request: { params: threadSchema, query: commentListQuerySchema },
      returns: z.array(listedCommentSchema),
    }),
    async (c) => okPage(c, await listComments(c.var.ctx, c.req.valid('param'), c.req.valid('query'))),
  );

  api.openapi(
    route({
      method: 'post',
      path: '/api/v1/threads/{kind}/{id}/comments',
      summary: 'Comment on a target, or reply to a comment',
      description:
        'Its status is `pending` where the discussion or a newcomer needs approval. The same text in the same place within five minutes is the same comment.',
      tag,
      access: 'member',
      bodyLimit: 'text',
      request: { params: threadSchema, body: jsonBody(writeCommentSchema) },
      returns: writtenCommentSchema,
      status: 201,
    }),
    async (c) => {
      const comment = await writeComment(c.var.ctx, c.req.valid('param'), c.req.valid('json'));
      return created(c, comment, `/api/v1${commentPath(comment.id)}`);
    },
  );

  api.openapi(
    route({
      method: 'post',
      path: '/api/v1/threads/{kind}/{id}/comments/preview',
      summary: 'Show Markdown as a comment on a target would look',
      tag,
      access: 'member',
      rateGroup: 'preview',
      bodyLimit: 'text',
      request: { params: threadSchema, body: jsonBody(previewCommentSchema) },
      returns: renderedCommentSchema,
    }),
    async (c) => ok(c, await previewComment(c.var.ctx, c.req.valid('param'), c.req.valid('json'))),
  );

  api.openapi(
    route({
      method: 'put',
      path: '/api/v1/threads/{kind}/{id}',
      summary: 'Set who can comment on a target',
      description: 'For the author of the target and moderators.',
      tag,
      access: 'member',
      request: { params: threadSchema, body: jsonBody(threadSettingsSchema) },
      returns: threadStateSchema,
    }),
    async (c) => ok(c, await setPolicy(c.var.ctx, c.req.valid('param'), c.req.valid('json').policy)),
  );

  singleCommentRoutes(api);
}
