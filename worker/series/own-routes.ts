import { z } from '@hono/zod-openapi';
import {
  candidateSchema,
  candidatesQuerySchema,
  createSeriesSchema,
  ownSeriesCardSchema,
  ownSeriesSchema,
  saveSeriesTextSchema,
  setEntriesSchema,
  updateSeriesSchema,
} from '#src/series/model.ts';
import { localeSchema } from '#src/shared/model.ts';
import { pageQuerySchema } from '#src/shared/pagination.ts';
import { type Api, jsonBody, route } from '#worker/http/api.ts';
import { created, ok, okPage } from '#worker/http/envelope.ts';
import {
  createSeries,
  deleteSeries,
  deleteSeriesText,
  getOwnSeries,
  listCandidates,
  listOwnSeries,
  publishSeries,
  saveSeriesText,
  setSeriesEntries,
  unpublishSeries,
  updateSeries,
} from '#worker/series/service.ts';

const shared = { tag: 'Series', access: 'member' } as const;
const params = z.object({ id: z.uuid() });
const textParams = params.extend({ locale: localeSchema });

/** The API of one's own series; moderators and admins may use everybody's ids. */
export function ownSeriesRoutes(api: Api): void {
  wholeSeriesRoutes(api);
  contentRoutes(api);
  publicationRoutes(api);
}

function wholeSeriesRoutes(api: Api): void {
  api.openapi(
    route({
      ...shared,
      method: 'get',
      path: '/api/v1/me/series',
      summary: 'My series, last edited first',
      request: { query: pageQuerySchema },
      returns: z.array(ownSeriesCardSchema),
    }),
    async (c) => okPage(c, await listOwnSeries(c.var.ctx, c.req.valid('query'))),
  );

  api.openapi(
    route({
      ...shared,
      access: 'author',
      method: 'post',
      path: '/api/v1/series',
      summary: 'Create a series',
      bodyLimit: 'post',
      request: { body: jsonBody(createSeriesSchema) },
      returns: ownSeriesSchema,
      status: 201,
    }),
    async (c) => {
      const made = await createSeries(c.var.ctx, c.req.valid('json'));
      return created(c, made, `/api/v1/me/series/${made.id}`);
    },
  );

  api.openapi(
    route({
      ...shared,
      method: 'get',
      path: '/api/v1/me/series/{id}',
      summary: 'A series to edit, with its texts and its whole order',
      request: { params },
      returns: ownSeriesSchema,
    }),
    async (c) => ok(c, await getOwnSeries(c.var.ctx, c.req.valid('param').id)),
  );

  api.openapi(
    route({
      ...shared,
      method: 'patch',
      path: '/api/v1/me/series/{id}',
      summary: 'Change the slug or cover of a series',
      request: { params, body: jsonBody(updateSeriesSchema) },
      returns: ownSeriesSchema,
    }),
    async (c) => ok(c, await updateSeries(c.var.ctx, c.req.valid('param').id, c.req.valid('json'))),
  );

  api.openapi(
    route({
      ...shared,
      method: 'delete',
      path: '/api/v1/me/series/{id}',
      summary: 'Delete a series; its posts stay',
      request: { params },
      returns: z.object({ id: z.uuid() }),
    }),
    async (c) => ok(c, await deleteSeries(c.var.ctx, c.req.valid('param').id)),
  );
}

function contentRoutes(api: Api): void {
  api.openapi(
    route({
      ...shared,
      method: 'put',
      path: '/api/v1/me/series/{id}/texts/{locale}',
      summary: 'Write the texts of a series in one language',
      description: 'Send the `version` that the change is based on; `version_conflict` when it is outdated.',
      bodyLimit: 'post',
      request: { params: textParams, body: jsonBody(saveSeriesTextSchema) },
      returns: ownSeriesSchema,
    }),
    async (c) => {
      const { id, locale } = c.req.valid('param');
      return ok(c, await saveSeriesText(c.var.ctx, id, locale, c.req.valid('json')));
    },
  );

  api.openapi(
    route({
      ...shared,
      method: 'delete',
      path: '/api/v1/me/series/{id}/texts/{locale}',
      summary: 'Remove a language from a series',
      request: { params: textParams },
      returns: ownSeriesSchema,
    }),
    async (c) => {
      const { id, locale } = c.req.valid('param');
      return ok(c, await deleteSeriesText(c.var.ctx, id, locale));
    },
  );

  api.openapi(
    route({
      ...shared,
      method: 'put',
      path: '/api/v1/me/series/{id}/entries',
      summary: 'Set the order of a series: its posts, and headings between them',
      description: 'A depth that exceeds what the line before allows is reduced.',
      bodyLimit: 'list',
      request: { params, body: jsonBody(setEntriesSchema) },
      returns: ownSeriesSchema,
    }),
    async (c) => ok(c, await setSeriesEntries(c.var.ctx, c.req.valid('param').id, c.req.valid('json'))),
  );

  api.openapi(
    route({
      ...shared,
      method: 'get',
      path: '/api/v1/me/series/{id}/candidates',
      summary: 'Posts that may be added to a series: its owner’s posts that are in no series',
      request: { params, query: candidatesQuerySchema },
      returns: z.array(candidateSchema),
    }),
    async (c) => ok(c, await listCandidates(c.var.ctx, c.req.valid('param').id, c.req.valid('query').q)),
  );
}

function publicationRoutes(api: Api): void {
  api.openapi(
    route({
      ...shared,
      access: 'author',
      method: 'post',
      path: '/api/v1/me/series/{id}/publication',
      summary: 'Make a series public',
      request: { params },
      returns: ownSeriesSchema,
    }),
    async (c) => ok(c, await publishSeries(c.var.ctx, c.req.valid('param').id)),
  );

  api.openapi(
    route({
      ...shared,
      method: 'delete',
      path: '/api/v1/me/series/{id}/publication',
      summary: 'Unpublish a series',
      request: { params },
      returns: ownSeriesSchema,
    }),
    async (c) => ok(c, await unpublishSeries(c.var.ctx, c.req.valid('param').id)),
  );
}
