import { z } from '@hono/zod-openapi';
import {
  decideSuggestionSchema,
  suggestAnswerEditSchema,
  suggestionCardSchema,
  suggestionListQuerySchema,
  suggestionSchema,
  suggestQuestionEditSchema,
} from '#src/questions/model.ts';
import { type Api, jsonBody, route } from '#worker/http/api.ts';
import { created, ok, okPage } from '#worker/http/envelope.ts';
import {
  decideSuggestion,
  getSuggestion,
  listSuggestions,
  suggestAnswerEdit,
  suggestQuestionEdit,
} from '#worker/questions/service.ts';

const shared = { tag: 'Questions', access: 'member' } as const;
const path = '/api/v1/suggested-edits';
const params = z.object({ id: z.uuid() });

/** The API of suggested edits. */
export function suggestionRoutes(api: Api): void {
  suggesting(api);
  api.openapi(
    route({
      ...shared,
      method: 'get',
      path,
      summary: 'Suggested edits that I may decide, or that I suggested',
      request: { query: suggestionListQuerySchema },
      returns: z.array(suggestionCardSchema),
    }),
    async (c) => okPage(c, await listSuggestions(c.var.ctx, c.req.valid('query'))),
  );

  api.openapi(
    route({
      ...shared,
      method: 'get',
      path: `${path}/{id}`,
      summary: 'A suggested edit beside the present text',
      description: 'For whoever suggested it, and for those who may decide.',
      request: { params },
      returns: suggestionSchema,
    }),
    async (c) => ok(c, await getSuggestion(c.var.ctx, c.req.valid('param').id)),
  );

  api.openapi(
    route({
      ...shared,
      method: 'put',
      path: `${path}/{id}/decision`,
      summary: 'Approve, reject or withdraw a suggested edit',
      description: 'The author of the text and reviewers decide; whoever suggested the edit withdraws it.',
      request: { params, body: jsonBody(decideSuggestionSchema) },
      returns: suggestionSchema,
    }),
    async (c) => ok(c, await decideSuggestion(c.var.ctx, c.req.valid('param').id, c.req.valid('json'))),
  );
}

function suggesting(api: Api): void {
  api.openapi(
    route({
      ...shared,
      method: 'post',
      path: '/api/v1/questions/{slug}/suggested-edits',
      summary: 'Suggest an edit of a question',
      description: 'At most one edit of a text waits at a time.',
      bodyLimit: 'text',
      request: { params: z.object({ slug: z.string().max(200) }), body: jsonBody(suggestQuestionEditSchema) },
      returns: suggestionSchema,
      status: 201,
    }),
    async (c) => {
      const made = await suggestQuestionEdit(c.var.ctx, c.req.valid('param').slug, c.req.valid('json'));
      return created(c, made, `${path}/${made.id}`);
    },
  );

  api.openapi(
    route({
      ...shared,
      method: 'post',
      path: '/api/v1/answers/{id}/suggested-edits',
      summary: 'Suggest an edit of an answer',
      bodyLimit: 'text',
      request: { params, body: jsonBody(suggestAnswerEditSchema) },
      returns: suggestionSchema,
      status: 201,
    }),
    async (c) => {
      const made = await suggestAnswerEdit(c.var.ctx, c.req.valid('param').id, c.req.valid('json'));
      return created(c, made, `${path}/${made.id}`);
    },
  );
}
