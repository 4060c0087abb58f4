import { z } from '@hono/zod-openapi';
import {
  bookmarkListQuerySchema,
  bookmarkSchema,
  bookmarkStateSchema,
  bookmarkStatusQuerySchema,
  bookmarkStatusSchema,
  bookmarkTargetSchema,
} from '#src/bookmarks/model.ts';
import { getBookmarkStatus, listBookmarks, removeBookmark, saveTarget } from '#worker/bookmarks/service.ts';
import { type Api, route } from '#worker/http/api.ts';
import { ok, okPage } from '#worker/http/envelope.ts';

const shared = { tag: 'Bookmarks', access: 'member' } as const;
const path = '/api/v1/bookmarks';
const ofTarget = {
  ...shared,
  path: `${path}/{kind}/{id}`,
  request: { params: bookmarkTargetSchema },
  returns: bookmarkStateSchema,
} as const;

/** The API of what the caller saved. */
export function bookmarkRoutes(api: Api): void {
  api.openapi(
    route({
      ...shared,
      method: 'get',
      path,
      summary: 'What I saved, the latest first',
      description:
        'Targets that I may no longer see have no title; they can still be removed. No one else sees this list.',
      request: { query: bookmarkListQuerySchema },
      returns: z.array(bookmarkSchema),
    }),
    async (c) => okPage(c, await listBookmarks(c.var.ctx, c.req.valid('query'))),
  );

  api.openapi(
    route({
      ...shared,
      method: 'get',
      path: `${path}/status`,
      summary: 'Which of these targets I saved',
      request: { query: bookmarkStatusQuerySchema },
      returns: bookmarkStatusSchema,
    }),
    async (c) => ok(c, await getBookmarkStatus(c.var.ctx, c.req.valid('query'))),
  );

  api.openapi(
    route({
      ...ofTarget,
      method: 'put',
      summary: 'Save a target',
      description: 'Posts, series and comments can be saved. Saving again changes nothing.',
    }),
    async (c) => ok(c, await saveTarget(c.var.ctx, c.req.valid('param'))),
  );

  api.openapi(
    route({ ...ofTarget, method: 'delete', summary: 'Remove a target from what I saved' }),
    async (c) => ok(c, await removeBookmark(c.var.ctx, c.req.valid('param'))),
  );
}
