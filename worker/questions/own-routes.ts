import { z } from '@hono/zod-openapi';
import {
  acceptAnswerSchema,
  answerOfQuestionSchema,
  closeQuestionSchema,
  editQuestionSchema,
  questionRevisionSchema,
  questionSchema,
  writeAnswerSchema,
} from '#src/questions/model.ts';
import { answerPath } from '#src/questions/rules.ts';
import { type Api, jsonBody, route } from '#worker/http/api.ts';
import { created, ok } from '#worker/http/envelope.ts';
import {
  acceptAnswer,
  closeQuestion,
  deleteQuestion,
  editQuestion,
  getQuestionHistory,
  reopenQuestion,
  writeAnswer,
} from '#worker/questions/service.ts';

const shared = { tag: 'Questions', access: 'member' } as const;
const params = z.object({ slug: z.string().max(200) });

/** The API of what happens to a question: edits, answers, acceptance, closing, deletion. */
export function ownQuestionRoutes(api: Api): void {
  api.openapi(
    route({
      ...shared,
      method: 'patch',
      path: '/api/v1/questions/{slug}',
      summary: 'Edit a question',
      description: 'For its asker and moderators. The earlier text stays in the history.',
      bodyLimit: 'text',
      request: { params, body: jsonBody(editQuestionSchema) },
      returns: questionSchema,
    }),
    async (c) => ok(c, await editQuestion(c.var.ctx, c.req.valid('param').slug, c.req.valid('json'))),
  );

  api.openapi(
    route({
      ...shared,
      method: 'delete',
      path: '/api/v1/questions/{slug}',
      summary: 'Delete a question',
      description: 'For its asker while nobody else has answered, and for moderators.',
      request: { params },
      returns: z.object({ slug: z.string() }),
    }),
    async (c) => ok(c, await deleteQuestion(c.var.ctx, c.req.valid('param').slug)),
  );

  api.openapi(
    route({
      ...shared,
      method: 'post',
      path: '/api/v1/questions/{slug}/answers',
      summary: 'Answer a question',
      description: 'The same answer twice within five minutes is the same answer.',
      bodyLimit: 'text',
      request: { params, body: jsonBody(writeAnswerSchema) },
      returns: answerOfQuestionSchema,
      status: 201,
    }),
    async (c) => {
      const answer = await writeAnswer(c.var.ctx, c.req.valid('param').slug, c.req.valid('json'));
      return created(c, answer, `/api/v1${answerPath(answer.id)}`);
    },
  );

  api.openapi(
    route({
      ...shared,
      method: 'put',
      path: '/api/v1/questions/{slug}/accepted-answer',
      summary: 'Accept an answer to my question, or none any more',
      request: { params, body: jsonBody(acceptAnswerSchema) },
      returns: questionSchema,
    }),
    async (c) =>
      ok(c, await acceptAnswer(c.var.ctx, c.req.valid('param').slug, c.req.valid('json').answerId)),
  );

  api.openapi(
    route({
      ...shared,
      access: 'public',
      method: 'get',
      path: '/api/v1/questions/{slug}/revisions',
      summary: 'Earlier texts of a question',
      request: { params },
      returns: z.array(questionRevisionSchema),
    }),
    async (c) => ok(c, (await getQuestionHistory(c.var.ctx, c.req.valid('param').slug)).revisions),
  );

  closingRoutes(api);
}

function closingRoutes(api: Api): void {
  api.openapi(
    route({
      ...shared,
      method: 'put',
      path: '/api/v1/questions/{slug}/closure',
      summary: 'Close a question',
      description:
        'A closed question takes no more answers. A duplicate names the other question. Moderators close it at once; for others it is a vote, and three decide.',
      request: { params, body: jsonBody(closeQuestionSchema) },
      returns: questionSchema,
    }),
    async (c) => ok(c, await closeQuestion(c.var.ctx, c.req.valid('param').slug, c.req.valid('json'))),
  );

  api.openapi(
    route({
      ...shared,
      method: 'delete',
      path: '/api/v1/questions/{slug}/closure',
      summary: 'Reopen a question',
      description: 'Like closing it: moderators at once, others by three votes.',
      request: { params },
      returns: questionSchema,
    }),
    async (c) => ok(c, await reopenQuestion(c.var.ctx, c.req.valid('param').slug)),
  );
}
