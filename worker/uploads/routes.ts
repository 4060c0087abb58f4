import { z } from '@hono/zod-openapi';
import { fieldError } from '#src/shared/errors.ts';
import { deleteUploadQuerySchema } from '#src/uploads/admin-model.ts';
import {
  uploadIdSchema,
  uploadListQuerySchema,
  uploadQuerySchema,
  uploadSchema,
} from '#src/uploads/model.ts';
import { type Api, route } from '#worker/http/api.ts';
import { created, envelope, ok, okPage } from '#worker/http/envelope.ts';
import { adminUploadRoutes } from '#worker/uploads/admin-routes.ts';
import { serveFile, serveVariant } from '#worker/uploads/media.ts';
import { addUpload, deleteUpload, listOwnUploads } from '#worker/uploads/service.ts';

const binary = z.any().meta({ type: 'string', format: 'binary' });
const formSchema = z.strictObject({ file: z.instanceof(File).meta({ type: 'string', format: 'binary' }) });

const upload = route({
  method: 'post',
  path: '/api/v1/uploads',
  summary: 'Upload a file',
  description:
    'A picture (PNG, JPEG, GIF, WebP, AVIF, SVG) or a PDF of at most 10 MB, as the field `file` of a form or as the raw body. The type is read from the bytes. A picture is stored without its metadata, such as the place of a photo, and upright. The same bytes again return the existing upload, with 200.',
  tag: 'Uploads',
  access: 'member',
  rateGroup: 'uploads',
  bodyLimit: 'file',
  request: {
    query: uploadQuerySchema,
    body: {
      content: {
        'multipart/form-data': { schema: formSchema },
        'application/octet-stream': { schema: binary },
        'application/pdf': { schema: binary },
        'image/*': { schema: binary },
      },
    },
  },
  returns: uploadSchema,
  status: 201,
});
const uploadAgain = {
  200: {
    description: 'The same file was uploaded before',
    content: { 'application/json': { schema: envelope(uploadSchema) } },
  },
};

/** The API of files, and `/media/…`, where they are served. */
export function uploadRoutes(api: Api): void {
  api.openapi({ ...upload, responses: { ...upload.responses, ...uploadAgain } }, async (c) => {
    const { upload, isNew } = await addUpload(c.var.ctx, await readFile(c.req));
    return isNew ? created(c, upload, upload.url) : ok(c, upload);
  });

  api.openapi(
    route({
      method: 'get',
      path: '/api/v1/me/uploads',
      summary: 'My files, newest first',
      tag: 'Uploads',
      access: 'member',
      request: { query: uploadListQuerySchema },
      returns: z.array(uploadSchema),
    }),
    async (c) => okPage(c, await listOwnUploads(c.var.ctx, c.req.valid('query'))),
  );

  api.openapi(
    route({
      method: 'delete',
      path: '/api/v1/uploads/{id}',
      summary: 'Delete one of my files',
      description: '409 with `upload_in_use` when the file is used, unless `force` is set.',
      tag: 'Uploads',
      access: 'member',
      request: { params: uploadIdSchema, query: deleteUploadQuerySchema },
      returns: z.object({ id: z.uuid() }),
    }),
    async (c) => ok(c, await deleteUpload(c.var.ctx, c.req.valid('param').id, c.req.valid('query'))),
  );

  adminUploadRoutes(api);

  api.get('/media/:name', serveFile);
  api.get('/media/:id/:name', serveVariant);
}

type UploadRequest = {
  valid: { (from: 'form'): { file?: File }; (from: 'query'): { name?: string | undefined } };
  arrayBuffer: () => Promise<ArrayBuffer>;
};

/** Reads the file of a request: from the form, or the whole body. */
async function readFile(request: UploadRequest): Promise<{ bytes: Uint8Array; name: string }> {
  const { file } = request.valid('form');
  const bytes = new Uint8Array(await (file ?? request).arrayBuffer());
  if (bytes.length === 0) throw fieldError('/file', 'required');
  return { bytes, name: request.valid('query').name ?? file?.name ?? '' };
}
