import { z } from '@hono/zod-openapi';
import {
  adminUploadListQuerySchema,
  adminUploadSchema,
  deleteUploadQuerySchema,
} from '#src/uploads/admin-model.ts';
import { uploadIdSchema } from '#src/uploads/model.ts';
import { type Api, route } from '#worker/http/api.ts';
import { ok, okPage } from '#worker/http/envelope.ts';
import { deleteUploadOf, getAdminUpload, listAllUploads } from '#worker/uploads/service.ts';

const shared = { tag: 'Administration', access: 'moderator', scope: 'admin' } as const;

/** The moderators' API of all files. */
export function adminUploadRoutes(api: Api): void {
  api.openapi(
    route({
      ...shared,
      method: 'get',
      path: '/api/v1/admin/uploads',
      summary: 'All files, newest first, and where they are used',
      request: { query: adminUploadListQuerySchema },
      returns: z.array(adminUploadSchema),
    }),
    async (c) => okPage(c, await listAllUploads(c.var.ctx, c.req.valid('query'))),
  );

  api.openapi(
    route({
      ...shared,
      method: 'get',
      path: '/api/v1/admin/uploads/{id}',
      summary: 'A file, and where it is used',
      request: { params: uploadIdSchema },
      returns: adminUploadSchema,
    }),
    async (c) => ok(c, await getAdminUpload(c.var.ctx, c.req.valid('param').id)),
  );

  api.openapi(
    route({
      ...shared,
      method: 'delete',
      path: '/api/v1/admin/uploads/{id}',
      summary: 'Delete a file of any person',
      description: '409 with `upload_in_use` when the file is used, unless `force` is set.',
      request: { params: uploadIdSchema, query: deleteUploadQuerySchema },
      returns: z.object({ id: z.uuid() }),
    }),
    async (c) => ok(c, await deleteUploadOf(c.var.ctx, c.req.valid('param').id, c.req.valid('query'))),
  );
}
