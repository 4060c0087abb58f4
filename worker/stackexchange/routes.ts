import { z } from 'zod';
import {
  exchangeOutcomeSchema,
  importExchangeSchema,
  planExchangeSchema,
  plannedTextSchema,
} from '#src/stackexchange/model.ts';
import { type Api, jsonBody, route } from '#worker/http/api.ts';
import { ok } from '#worker/http/envelope.ts';
import { importExchange, planExchange } from '#worker/stackexchange/service.ts';

const shared = { tag: 'Imports', access: 'admin', scope: 'import', rateGroup: 'imports' } as const;

const planRoute = route({
  ...shared,
  method: 'post',
  path: '/api/v1/imports/stackexchange/plans',
  summary: 'Plan the addresses of questions and answers',
  description:
    'Returns the last part of the address that each has or would get: `/questions/<key>`, `/answers/<key>`. Nothing is written.',
  bodyLimit: 'list',
  request: { body: jsonBody(planExchangeSchema) },
  returns: z.array(plannedTextSchema),
});

const importRoute = route({
  ...shared,
  method: 'post',
  path: '/api/v1/imports/stackexchange',
  summary: 'Import questions and answers of a Stack Exchange site',
  description:
    'At most 50 items of each kind. An item is identified by `site`, its kind and `id`; importing it unchanged changes nothing. People become people without accounts. Nobody is notified.',
  bodyLimit: 'import',
  request: { body: jsonBody(importExchangeSchema) },
  returns: z.array(exchangeOutcomeSchema),
});

export function exchangeRoutes(api: Api): void {
  api.openapi(planRoute, async (c) => ok(c, await planExchange(c.var.ctx, c.req.valid('json'))));
  api.openapi(importRoute, async (c) => ok(c, await importExchange(c.var.ctx, c.req.valid('json'))));
}
