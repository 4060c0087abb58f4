import { z } from '@hono/zod-openapi';
import {
  createTagSchema,
  followSchema,
  tagForReaderSchema,
  tagListQuerySchema,
  tagSchema,
  tagSlugSchema,
} from '#src/tags/model.ts';
import { type Api, jsonBody, route } from '#worker/http/api.ts';
import { created, ok, okPage } from '#worker/http/envelope.ts';
import { adminTagRoutes } from '#worker/tags/admin-routes.ts';
import {
  createTag,
  followTag,
  getTag,
  listFollowedTags,
  listTags,
  unfollowTag,
} from '#worker/tags/service.ts';

const tag = 'Tags';
const params = z.object({ slug: tagSlugSchema });

/** The API of tags for everybody; that of moderators is in admin-routes.ts. */
export function tagRoutes(api: Api): void {
  api.openapi(
    route({
      method: 'get',
      path: '/api/v1/tags',
      summary: 'Tags, most used first',
      tag,
      access: 'public',
      request: { query: tagListQuerySchema },
      returns: z.array(tagSchema),
    }),
    async (c) => okPage(c, await listTags(c.var.ctx, c.req.valid('query'))),
  );

  api.openapi(
    route({
      method: 'post',
      path: '/api/v1/tags',
      summary: 'Create a tag',
      tag,
      access: 'author',
      request: { body: jsonBody(createTagSchema) },
      returns: tagSchema,
      status: 201,
    }),
    async (c) => {
      const made = await createTag(c.var.ctx, c.req.valid('json'));
      return created(c, made, `/api/v1/tags/${encodeURIComponent(made.slug)}`);
    },
  );

  api.openapi(
    route({
      method: 'get',
      path: '/api/v1/tags/{slug}',
      summary: 'A tag',
      tag,
      access: 'public',
      request: { params },
      returns: tagForReaderSchema,
    }),
    async (c) => ok(c, await getTag(c.var.ctx, c.req.valid('param').slug)),
  );

  api.openapi(
    route({
      method: 'put',
      path: '/api/v1/tags/{slug}/follow',
      summary: 'Follow a tag',
      tag,
      access: 'member',
      request: { params },
      returns: followSchema,
    }),
    async (c) => ok(c, await followTag(c.var.ctx, c.req.valid('param').slug)),
  );

  api.openapi(
    route({
      method: 'delete',
      path: '/api/v1/tags/{slug}/follow',
      summary: 'Unfollow a tag',
      tag,
      access: 'member',
      request: { params },
      returns: followSchema,
    }),
    async (c) => ok(c, await unfollowTag(c.var.ctx, c.req.valid('param').slug)),
  );

  api.openapi(
    route({
      method: 'get',
      path: '/api/v1/me/tags',
      summary: 'The tags that I follow',
      tag,
      access: 'member',
      returns: z.array(tagSchema),
    }),
    async (c) => ok(c, await listFollowedTags(c.var.ctx)),
  );

  adminTagRoutes(api);
}
