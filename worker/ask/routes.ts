import { z } from '@hono/zod-openapi';
import { answerSchema, askedQuerySchema, askedSchema, askSchema, verdictSchema } from '#src/ask/model.ts';
import { errorDetail } from '#src/shared/translate.ts';
import { eventStream } from '#worker/ask/event-stream.ts';
import {
  answerQuestion,
  askSite,
  deleteAllAsks,
  deleteAsk,
  getAnswer,
  judgeAnswer,
  listAsked,
} from '#worker/ask/service.ts';
import { type Api, jsonBody, route } from '#worker/http/api.ts';
import { created, ok, okPage } from '#worker/http/envelope.ts';
import { toAppError } from '#worker/http/problem.ts';

const shared = { tag: 'Ask', access: 'member' } as const;
const params = z.object({ id: z.uuid() });

/** The API of questions to the site. */
export function askRoutes(api: Api): void {
  askingRoute(api);
  readRoutes(api);
  changeRoutes(api);
}

function askingRoute(api: Api): void {
  const asking = route({
    ...shared,
    method: 'post',
    path: '/api/v1/asks',
    summary: 'Ask the site a question',
    description:
      'Answers from what you may read, with numbered sources. With `Accept: text/event-stream` the answer arrives as server-sent events: `sources`, `delta` for each checked sentence, then `done` or `error`.',
    rateGroup: 'search',
    request: { body: jsonBody(askSchema) },
    returns: answerSchema,
    status: 201,
  });
  api.openapi(asking, async (c) => {
    const { ctx } = c.var;
    const ask = c.req.valid('json');
    if (!c.req.header('Accept')?.includes('text/event-stream')) {
      const answer = await askSite(ctx, ask);
      return created(c, answer, `/api/v1/asks/${answer.id}`);
    }
    const describe = (error: unknown) => {
      const known = toAppError(error, ctx);
      return { code: known.code, detail: errorDetail(ctx.locale, known) };
    };
    const body = eventStream((signal) => answerQuestion(ctx, ask, { signal }), describe);
    const headers = {
      'Content-Type': 'text/event-stream; charset=utf-8',
      'Cache-Control': 'private, no-store',
    };
    return c.body(body, 200, headers) as never;
  });
}

function readRoutes(api: Api): void {
  api.openapi(
    route({
      ...shared,
      method: 'get',
      path: '/api/v1/me/asks',
      summary: 'My questions to the site, newest first',
      request: { query: askedQuerySchema },
      returns: z.array(askedSchema),
    }),
    async (c) => okPage(c, await listAsked(c.var.ctx, c.req.valid('query'))),
  );

  api.openapi(
    route({
      ...shared,
      method: 'get',
      path: '/api/v1/asks/{id}',
      summary: 'A question of mine with its answer',
      description: 'Sources that you may not read any more are left out.',
      request: { params },
      returns: answerSchema,
    }),
    async (c) => ok(c, await getAnswer(c.var.ctx, c.req.valid('param').id)),
  );
}

function changeRoutes(api: Api): void {
  api.openapi(
    route({
      ...shared,
      method: 'put',
      path: '/api/v1/asks/{id}/verdict',
      summary: 'Say whether an answer helped',
      request: { params, body: jsonBody(verdictSchema) },
      returns: z.object({ id: z.uuid() }),
    }),
    async (c) => ok(c, await judgeAnswer(c.var.ctx, c.req.valid('param').id, c.req.valid('json').isHelpful)),
  );

  api.openapi(
    route({
      ...shared,
      method: 'delete',
      path: '/api/v1/asks/{id}',
      summary: 'Delete a question of mine with its answer',
      request: { params },
      returns: z.object({ id: z.uuid() }),
    }),
    async (c) => ok(c, await deleteAsk(c.var.ctx, c.req.valid('param').id)),
  );

  api.openapi(
    route({
      ...shared,
      method: 'delete',
      path: '/api/v1/me/asks',
      summary: 'Delete all my questions to the site',
      returns: z.object({ deleted: z.int() }),
    }),
    async (c) => ok(c, await deleteAllAsks(c.var.ctx)),
  );
}
