import { z } from '@hono/zod-openapi';
import {
  addSynonymSchema,
  adminTagListQuerySchema,
  adminTagSchema,
  mergeTagSchema,
  tagSlugSchema,
  updateTagSchema,
} from '#src/tags/model.ts';
import { type Api, jsonBody, route } from '#worker/http/api.ts';
import { ok, okPage } from '#worker/http/envelope.ts';
import {
  addSynonym,
  deleteTag,
  getAdminTag,
  listAdminTags,
  mergeTags,
  removeSynonym,
  updateTag,
} from '#worker/tags/service.ts';

const shared = { tag: 'Tags', access: 'moderator', scope: 'admin' } as const;
const params = z.object({ slug: tagSlugSchema });

/** The API with which moderators manage tags. */
export function adminTagRoutes(api: Api): void {
  api.openapi(
    route({
      ...shared,
      method: 'get',
      path: '/api/v1/admin/tags',
      summary: 'Every tag with its synonyms, most used first',
      description: 'With `q`, the first tags that begin with this text or have a synonym that does.',
      request: { query: adminTagListQuerySchema },
      returns: z.array(adminTagSchema),
    }),
    async (c) => okPage(c, await listAdminTags(c.var.ctx, c.req.valid('query'))),
  );

  api.openapi(
    route({
      ...shared,
      method: 'get',
      path: '/api/v1/admin/tags/{slug}',
      summary: 'A tag with its synonyms, even if only drafts have it',
      request: { params },
      returns: adminTagSchema,
    }),
    async (c) => ok(c, await getAdminTag(c.var.ctx, c.req.valid('param').slug)),
  );

  api.openapi(
    route({
      ...shared,
      method: 'patch',
      path: '/api/v1/tags/{slug}',
      summary: 'Change a tag',
      description: 'The old address becomes a synonym: its page and feeds lead to the new one.',
      request: { params, body: jsonBody(updateTagSchema) },
      returns: adminTagSchema,
    }),
    async (c) => ok(c, await updateTag(c.var.ctx, c.req.valid('param').slug, c.req.valid('json'))),
  );

  api.openapi(
    route({
      ...shared,
      method: 'delete',
      path: '/api/v1/tags/{slug}',
      summary: 'Delete a tag; its posts stay',
      request: { params },
      returns: z.object({ slug: z.string() }),
    }),
    async (c) => ok(c, await deleteTag(c.var.ctx, c.req.valid('param').slug)),
  );

  api.openapi(
    route({
      ...shared,
      method: 'post',
      path: '/api/v1/tags/{slug}/merge',
      summary: 'Merge a tag into another',
      description: 'Posts, followers and synonyms move to the other tag; the address becomes a synonym.',
      request: { params, body: jsonBody(mergeTagSchema) },
      returns: adminTagSchema,
    }),
    async (c) => ok(c, await mergeTags(c.var.ctx, c.req.valid('param').slug, c.req.valid('json').into)),
  );

  api.openapi(
    route({
      ...shared,
      method: 'post',
      path: '/api/v1/tags/{slug}/synonyms',
      summary: 'Add a synonym to a tag',
      request: { params, body: jsonBody(addSynonymSchema) },
      returns: adminTagSchema,
    }),
    async (c) => ok(c, await addSynonym(c.var.ctx, c.req.valid('param').slug, c.req.valid('json').name)),
  );

  api.openapi(
    route({
      ...shared,
      method: 'delete',
      path: '/api/v1/tags/{slug}/synonyms/{synonym}',
      summary: 'Remove a synonym from a tag',
      request: { params: params.extend({ synonym: tagSlugSchema }) },
      returns: adminTagSchema,
    }),
    async (c) => {
      const { slug, synonym } = c.req.valid('param');
      return ok(c, await removeSynonym(c.var.ctx, slug, synonym));
    },
  );
}
