import { z } from 'zod';
import {
  importOutcomeSchema,
  importPlanSchema,
  importSchema,
  plannedDocumentSchema,
} from '#src/imports/model.ts';
import { type Api, jsonBody, route } from '#worker/http/api.ts';
import { ok } from '#worker/http/envelope.ts';
import { importDocuments, planImport } from '#worker/imports/service.ts';

const tag = 'Imports';

const planRoute = route({
  method: 'post',
  path: '/api/v1/imports/plans',
  summary: 'Ask for the addresses that documents have or would get',
  description:
    'Nothing is written. Links between the documents can then be written before the documents are sent.',
  tag,
  access: 'author',
  scope: 'import',
  rateGroup: 'imports',
  request: { body: jsonBody(importPlanSchema) },
  returns: z.array(plannedDocumentSchema),
});

const importRoute = route({
  method: 'post',
  path: '/api/v1/imports',
  summary: 'Import documents',
  description:
    'At most 50 documents a call. A document is known by `source` and `path`; the same document again changes nothing.',
  tag,
  access: 'author',
  scope: 'import',
  rateGroup: 'imports',
  request: { body: jsonBody(importSchema) },
  returns: z.array(importOutcomeSchema),
});

export function importRoutes(api: Api): void {
  api.openapi(planRoute, async (c) => ok(c, await planImport(c.var.ctx, c.req.valid('json'))));
  api.openapi(importRoute, async (c) => ok(c, await importDocuments(c.var.ctx, c.req.valid('json'))));
}
