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

const importedRoute = route({
  method: 'get',
  path: '/api/v1/imports/documents',
  summary: 'The documents of a source that were imported',
  description: 'By their paths. Those that the caller may not import over are left out.',
  tag,
  access: 'author',
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
    'The order of documents that were imported before, known by `source` and `name`. The same series again changes nothing.',
  tag,
  access: 'author',
  scope: 'import',
  rateGroup: 'imports',
  request: { body: jsonBody(importSeriesSchema) },
  returns: importedSeriesSchema,
});

export function importRoutes(api: Api): void {
  api.openapi(planRoute, async (c) => ok(c, await planImport(c.var.ctx, c.req.valid('json'))));
  api.openapi(importRoute, async (c) => ok(c, await importDocuments(c.var.ctx, c.req.valid('json'))));
  api.openapi(importedRoute, async (c) => okPage(c, await listImported(c.var.ctx, c.req.valid('query'))));
  api.openapi(seriesRoute, async (c) => ok(c, await importSeries(c.var.ctx, c.req.valid('json'))));
}
