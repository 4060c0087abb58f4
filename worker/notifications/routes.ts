import { z } from 'zod';
import * as model from '#src/notifications/model.ts';
import { type Api, jsonBody, route } from '#worker/http/api.ts';
import { ok, okPage } from '#worker/http/envelope.ts';
import * as notifications from '#worker/notifications/service.ts';

const tag = 'Notifications';
const idParams = { params: z.object({ id: z.uuid() }) };

/** The routes of a member's notices, of their preferences for notices, and of the discussions that they follow. */
export function notificationRoutes(api: Api): void {
  listRoutes(api);
  preferenceRoutes(api);
  threadRoutes(api);
}

function listRoutes(api: Api): void {
  api.openapi(
    route({
      method: 'get',
      path: '/api/v1/me/notices',
      summary: 'My notices',
      tag,
      access: 'member',
      request: { query: model.noticeListQuerySchema },
      returns: z.array(model.noticeSchema),
    }),
    async (c) => okPage(c, await notifications.listNotices(c.var.ctx, c.req.valid('query'))),
  );
  api.openapi(
    route({
      method: 'post',
      path: '/api/v1/me/notices/read',
      summary: 'Mark all notices up to a moment as read',
      tag,
      access: 'member',
      request: { body: jsonBody(model.readUpToSchema) },
      returns: model.noticeBoxSchema,
    }),
    async (c) => ok(c, await notifications.markAllRead(c.var.ctx, c.req.valid('json'))),
  );
  api.openapi(
    route({
      method: 'post',
      path: '/api/v1/me/notices/{id}/read',
      summary: 'Mark a notice as read',
      tag,
      access: 'member',
      request: idParams,
      returns: model.noticeBoxSchema,
    }),
    async (c) => ok(c, await notifications.markRead(c.var.ctx, c.req.valid('param').id)),
  );
  api.openapi(
    route({
      method: 'post',
      path: '/api/v1/me/notices/{id}/dismiss',
      summary: 'Dismiss a notice',
      tag,
      access: 'member',
      request: idParams,
      returns: model.noticeBoxSchema,
    }),
    async (c) => ok(c, await notifications.dismiss(c.var.ctx, c.req.valid('param').id)),
  );
}

function preferenceRoutes(api: Api): void {
  api.openapi(
    route({
      method: 'get',
      path: '/api/v1/me/notice-preferences',
      summary: 'My preferences for notices',
      tag,
      access: 'member',
      returns: model.noticePreferencesSchema,
    }),
    async (c) => ok(c, await notifications.getNoticePreferences(c.var.ctx)),
  );
  api.openapi(
    route({
      method: 'patch',
      path: '/api/v1/me/notice-preferences',
      summary: 'Change my preferences for notices',
      tag,
      access: 'member',
      request: { body: jsonBody(model.noticePreferencesChangeSchema) },
      returns: model.noticePreferencesSchema,
    }),
    async (c) => ok(c, await notifications.changeNoticePreferences(c.var.ctx, c.req.valid('json'))),
  );
}

function threadRoutes(api: Api): void {
  const request = { params: model.threadParamsSchema };
  api.openapi(
    route({
      method: 'get',
      path: '/api/v1/me/threads/{kind}/{id}',
      summary: 'How I follow the discussion of a target',
      tag,
      access: 'member',
      request,
      returns: model.threadStateSchema,
    }),
    async (c) => ok(c, await notifications.getThreadState(c.var.ctx, c.req.valid('param'))),
  );
  api.openapi(
    route({
      method: 'put',
      path: '/api/v1/me/threads/{kind}/{id}/level',
      summary: 'Choose how closely to follow the discussion of a target',
      tag,
      access: 'member',
      request: { ...request, body: jsonBody(model.threadLevelChangeSchema) },
      returns: model.threadStateSchema,
    }),
    async (c) => {
      const { level } = c.req.valid('json');
      return ok(c, await notifications.setThreadLevel(c.var.ctx, c.req.valid('param'), level));
    },
  );
  api.openapi(
    route({
      method: 'post',
      path: '/api/v1/me/threads/{kind}/{id}/seen',
      summary: 'Mark a discussion as seen: its comments are no longer new, and its notices are read',
      tag,
      access: 'member',
      request,
      returns: model.noticeBoxSchema,
    }),
    async (c) => ok(c, await notifications.markThreadSeen(c.var.ctx, c.req.valid('param'))),
  );
}
