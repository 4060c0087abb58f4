import { z } from 'zod';
import {
  importedDocumentSchema,
  importedQuerySchema,
  importOutcomeSchema,
  importPlanSchema,
  importSchema,
  plannedDocumentSchema,
} from '#src/imports/model.ts';
import { importedSeriesSchema, importSeriesSchema } from '#src/imports/series-model.ts';
import { type Api, jsonBody, route } from '#worker/http/api.ts';
import { ok, okPage } from '#worker/http/envelope.ts';
import { listImported, planImport } from '#worker/imports/plan.ts';
import { importSeries } from '#worker/imports/series.ts';
import { importDocuments } from '#worker/imports/service.ts';

const tag = 'Imports';

const planRoute = route({
  method: 'post',
  path: '/api/v1/imports/plans',
  summary: 'Plan the addresses of documents',
  description:
    'Returns the address that each document has or would get. Nothing is written. Links between the documents may use them.',
  tag,
  access: 'member',
  scope: 'import',
  rateGroup: 'imports',
  bodyLimit: 'list',
  request: { body: jsonBody(importPlanSchema) },
  returns: z.array(plannedDocumentSchema),
});

const importRoute = route({
  method: 'post',
  path: '/api/v1/imports',
  summary: 'Import documents',
  description:
    'At most 50 documents per call. A document is identified by `source` and `path`; importing it unchanged changes nothing. Where the caller’s role does not publish at once, documents are kept as drafts (`held`); once it does, the same import publishes them.',
  tag,
  access: 'member',
  scope: 'import',
  rateGroup: 'imports',
  bodyLimit: 'import',
  request: { body: jsonBody(importSchema) },
  returns: z.array(importOutcomeSchema),
});

const importedRoute = route({
  method: 'get',
  path: '/api/v1/imports/documents',
  summary: 'The documents of a source that were imported',
  description: 'Ordered by path. Documents that the caller may not import over are left out.',
  tag,
  access: 'member',
  scope: 'import',
  rateGroup: 'imports',
  request: { query: importedQuerySchema },
  returns: z.array(importedDocumentSchema),
});

const seriesRoute = route({
  method: 'post',
  path: '/api/v1/imports/series',
  summary: 'Import a series',
  description:
    'Orders documents that were imported before. A series is identified by `source` and `name`; an unchanged one changes nothing.',
  tag,
  access: 'member',
  scope: 'import',
  rateGroup: 'imports',
  bodyLimit: 'post',
  request: { body: jsonBody(importSeriesSchema) },
  returns: importedSeriesSchema,
});

export function importRoutes(api: Api): void {
  api.openapi(planRoute, async (c) => ok(c, await planImport(c.var.ctx, c.req.valid('json'))));
  api.openapi(importRoute, async (c) => ok(c, await importDocuments(c.var.ctx, c.req.valid('json'))));
  api.openapi(importedRoute, async (c) => okPage(c, await listImported(c.var.ctx, c.req.valid('query'))));
  api.openapi(seriesRoute, async (c) => ok(c, await importSeries(c.var.ctx, c.req.valid('json'))));
}
