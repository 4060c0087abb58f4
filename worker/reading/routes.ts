import { z } from '@hono/zod-openapi';
import {
  postReadingSchema,
  readingChangeSchema,
  readingListQuerySchema,
  readingSchema,
  readingSettingsSchema,
  readingStatisticsSchema,
  seriesInProgressSchema,
} from '#src/reading/model.ts';
import { type Api, jsonBody, route } from '#worker/http/api.ts';
import { ok, okPage } from '#worker/http/envelope.ts';
import {
  forgetReading,
  forgetReadings,
  getReading,
  getReadingSettings,
  getReadingStatistics,
  listReadings,
  listSeriesInProgress,
  markReading,
  setReadingSettings,
} from '#worker/reading/service.ts';

const shared = { tag: 'Reading', access: 'member' } as const;
const path = '/api/v1/reading';
const ofPost = {
  ...shared,
  path: `${path}/posts/{slug}`,
  returns: postReadingSchema,
} as const;
const params = z.object({ slug: z.string().min(1).max(200) });

/** The API of the actor's own reading. */
export function readingRoutes(api: Api): void {
  listRoutes(api);
  postRoutes(api);
  settingsRoutes(api);
}

function listRoutes(api: Api): void {
  api.openapi(
    route({
      ...shared,
      method: 'get',
      path,
      summary: 'What I began and read',
      description: 'Posts that I may no longer see are left out. No one else sees this list.',
      request: { query: readingListQuerySchema },
      returns: z.array(readingSchema),
    }),
    async (c) => okPage(c, await listReadings(c.var.ctx, c.req.valid('query'))),
  );

  api.openapi(
    route({
      ...shared,
      method: 'get',
      path: `${path}/series`,
      summary: 'Series that I began and have not finished',
      description: 'At most twelve, the last opened first, each with the next chapter.',
      returns: z.array(seriesInProgressSchema),
    }),
    async (c) => ok(c, await listSeriesInProgress(c.var.ctx)),
  );

  api.openapi(
    route({
      ...shared,
      method: 'get',
      path: `${path}/statistics`,
      summary: 'How many posts I have read',
      returns: readingStatisticsSchema,
    }),
    async (c) => ok(c, await getReadingStatistics(c.var.ctx)),
  );

  api.openapi(
    route({
      ...shared,
      method: 'delete',
      path,
      summary: 'Delete all my readings',
      returns: readingStatisticsSchema,
    }),
    async (c) => {
      await forgetReadings(c.var.ctx);
      return ok(c, await getReadingStatistics(c.var.ctx));
    },
  );
}

function postRoutes(api: Api): void {
  api.openapi(
    route({
      ...ofPost,
      method: 'get',
      summary: 'Whether I began or read a post',
      request: { params },
    }),
    async (c) => ok(c, await getReading(c.var.ctx, c.req.valid('param').slug)),
  );

  api.openapi(
    route({
      ...ofPost,
      method: 'put',
      summary: 'Mark a post as read, or as started',
      request: { params, body: jsonBody(readingChangeSchema) },
    }),
    async (c) => ok(c, await markReading(c.var.ctx, c.req.valid('param').slug, c.req.valid('json').state)),
  );

  api.openapi(
    route({
      ...ofPost,
      method: 'delete',
      summary: 'Delete my reading of a post',
      request: { params },
    }),
    async (c) => ok(c, await forgetReading(c.var.ctx, c.req.valid('param').slug)),
  );
}

function settingsRoutes(api: Api): void {
  const settings = { ...shared, path: `${path}/settings`, returns: readingSettingsSchema } as const;
  api.openapi(
    route({ ...settings, method: 'get', summary: 'Whether my reading is noted automatically' }),
    async (c) => ok(c, await getReadingSettings(c.var.ctx)),
  );

  api.openapi(
    route({
      ...settings,
      method: 'put',
      summary: 'Set whether my reading is noted automatically',
      description: 'It is by default. What I mark by hand is kept either way.',
      request: { body: jsonBody(readingSettingsSchema) },
    }),
    async (c) => ok(c, await setReadingSettings(c.var.ctx, c.req.valid('json'))),
  );
}
