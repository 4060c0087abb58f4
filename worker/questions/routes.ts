import { z } from '@hono/zod-openapi';
import {
  answerListQuerySchema,
  answerSchema,
  askQuestionSchema,
  questionCardSchema,
  questionListQuerySchema,
  questionSchema,
  similarQuerySchema,
  similarQuestionSchema,
  voteReversalSchema,
} from '#src/questions/model.ts';
import { questionPath } from '#src/questions/rules.ts';
import { pageQuerySchema } from '#src/shared/pagination.ts';
import { type Api, jsonBody, route } from '#worker/http/api.ts';
import { created, ok, okPage } from '#worker/http/envelope.ts';
import { answerRoutes } from '#worker/questions/answer-routes.ts';
import { ownQuestionRoutes } from '#worker/questions/own-routes.ts';
import {
  askQuestion,
  findSimilar,
  getQuestion,
  listAnswers,
  listQuestions,
  listVoteReversals,
} from '#worker/questions/service.ts';
import { suggestionRoutes } from '#worker/questions/suggestion-routes.ts';

const shared = { tag: 'Questions', access: 'public' } as const;
const params = z.object({ slug: z.string().max(200) });

/** The API of questions for readers, and asking; what their askers do is in own-routes.ts. */
export function questionRoutes(api: Api): void {
  api.openapi(
    route({
      ...shared,
      method: 'get',
      path: '/api/v1/questions',
      summary: 'Questions',
      description:
        'The newest, the hot ones, those without an answer, or those of the tags that one follows.',
      request: { query: questionListQuerySchema },
      returns: z.array(questionCardSchema),
    }),
    async (c) => okPage(c, await listQuestions(c.var.ctx, c.req.valid('query'))),
  );

  api.openapi(
    route({
      ...shared,
      access: 'member',
      method: 'post',
      path: '/api/v1/questions',
      summary: 'Ask a question',
      description: 'It is public at once. The same title twice within five minutes is the same question.',
      bodyLimit: 'text',
      request: { body: jsonBody(askQuestionSchema) },
      returns: questionSchema,
      status: 201,
    }),
    async (c) => {
      const question = await askQuestion(c.var.ctx, c.req.valid('json'));
      return created(c, question, `/api/v1${questionPath(question.slug)}`);
    },
  );

  api.openapi(
    route({
      ...shared,
      method: 'get',
      path: '/api/v1/similar-questions',
      summary: 'Questions that resemble a title',
      rateGroup: 'suggestions',
      request: { query: similarQuerySchema },
      returns: z.array(similarQuestionSchema),
    }),
    async (c) => ok(c, await findSimilar(c.var.ctx, c.req.valid('query').title)),
  );

  api.openapi(
    route({
      ...shared,
      method: 'get',
      path: '/api/v1/questions/{slug}',
      summary: 'Read a question',
      request: { params },
      returns: questionSchema,
    }),
    async (c) => ok(c, await getQuestion(c.var.ctx, c.req.valid('param').slug)),
  );

  api.openapi(
    route({
      ...shared,
      method: 'get',
      path: '/api/v1/questions/{slug}/answers',
      summary: 'Answers to a question',
      description: '`best`: the accepted one first unless another is much better, then by their votes.',
      request: { params, query: answerListQuerySchema },
      returns: z.array(answerSchema),
    }),
    async (c) => okPage(c, await listAnswers(c.var.ctx, c.req.valid('param').slug, c.req.valid('query'))),
  );

  ownQuestionRoutes(api);
  answerRoutes(api);
  suggestionRoutes(api);
  api.openapi(
    route({
      method: 'get',
      path: '/api/v1/admin/vote-reversals',
      summary: 'Series of votes that were reversed, newest first',
      tag: 'Administration',
      access: 'moderator',
      scope: 'admin',
      request: { query: pageQuerySchema },
      returns: z.array(voteReversalSchema),
    }),
    async (c) => okPage(c, await listVoteReversals(c.var.ctx, c.req.valid('query'))),
  );
}
