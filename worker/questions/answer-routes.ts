import { z } from '@hono/zod-openapi';
import {
  answerOfQuestionSchema,
  castVoteSchema,
  editAnswerSchema,
  questionRevisionSchema,
  votableSchema,
  votesSchema,
} from '#src/questions/model.ts';
import { pageQuerySchema } from '#src/shared/pagination.ts';
import { type Api, jsonBody, route } from '#worker/http/api.ts';
import { ok, okPage } from '#worker/http/envelope.ts';
import {
  deleteAnswer,
  editAnswer,
  getAnswer,
  getAnswerHistory,
  getPersonAnswers,
  vote,
} from '#worker/questions/service.ts';

const shared = { tag: 'Questions', access: 'member' } as const;
const params = z.object({ id: z.uuid() });

/** The API of single answers, and of votes. */
export function answerRoutes(api: Api): void {
  api.openapi(
    route({
      ...shared,
      access: 'public',
      method: 'get',
      path: '/api/v1/answers/{id}',
      summary: 'Read an answer',
      request: { params },
      returns: answerOfQuestionSchema,
    }),
    async (c) => ok(c, await getAnswer(c.var.ctx, c.req.valid('param').id)),
  );

  api.openapi(
    route({
      ...shared,
      method: 'patch',
      path: '/api/v1/answers/{id}',
      summary: 'Edit an answer',
      description: 'For its author and moderators. The earlier text stays in the history.',
      bodyLimit: 'text',
      request: { params, body: jsonBody(editAnswerSchema) },
      returns: answerOfQuestionSchema,
    }),
    async (c) => ok(c, await editAnswer(c.var.ctx, c.req.valid('param').id, c.req.valid('json'))),
  );

  api.openapi(
    route({
      ...shared,
      method: 'delete',
      path: '/api/v1/answers/{id}',
      summary: 'Delete an answer',
      description: 'For its author and moderators.',
      request: { params },
      returns: z.object({ id: z.uuid() }),
    }),
    async (c) => ok(c, await deleteAnswer(c.var.ctx, c.req.valid('param').id)),
  );

  api.openapi(
    route({
      ...shared,
      access: 'public',
      method: 'get',
      path: '/api/v1/answers/{id}/revisions',
      summary: 'Earlier texts of an answer',
      request: { params },
      returns: z.array(questionRevisionSchema),
    }),
    async (c) => ok(c, (await getAnswerHistory(c.var.ctx, c.req.valid('param').id)).revisions),
  );

  api.openapi(
    route({
      ...shared,
      access: 'public',
      method: 'get',
      path: '/api/v1/people/{name}/answers',
      summary: 'The answers of a person, newest first',
      request: { params: z.object({ name: z.string().max(40) }), query: pageQuerySchema },
      returns: z.array(answerOfQuestionSchema),
    }),
    async (c) => {
      const { name } = c.req.valid('param');
      return okPage(c, (await getPersonAnswers(c.var.ctx, name, c.req.valid('query'))).answers);
    },
  );

  api.openapi(
    route({
      ...shared,
      method: 'put',
      path: '/api/v1/votes/{kind}/{id}',
      summary: 'Vote on a question or an answer',
      description: 'One vote a person, changed or undone (0) at any time; not on one’s own.',
      request: {
        params: z.object({ kind: votableSchema, id: z.uuid() }),
        body: jsonBody(castVoteSchema),
      },
      returns: votesSchema,
    }),
    async (c) => {
      const { kind, id } = c.req.valid('param');
      return ok(c, await vote(c.var.ctx, kind, id, c.req.valid('json').value));
    },
  );
}
