import { z } from 'zod';
import { pageQuerySchema } from '#src/shared/pagination.ts';

export const MAX_UPLOAD_BYTES = 10 * 1024 * 1024;
export const MAX_FILE_NAME = 200;

/** All accepted kinds of file, with the ending of their path. The kind is read from the bytes. */
export const MEDIA_ENDINGS = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'image/avif': 'avif',
  'image/svg+xml': 'svg',
  'application/pdf': 'pdf',
} as const;
export type MediaType = keyof typeof MEDIA_ENDINGS;

export const mediaTypeSchema = z.enum(Object.keys(MEDIA_ENDINGS) as [MediaType, ...MediaType[]]);

/** An uploaded file. `url` is a path; neither the path nor the content ever changes. */
export const uploadSchema = z
  .object({
    id: z.uuid(),
    name: z.string(),
    mediaType: mediaTypeSchema,
    bytes: z.int(),
    width: z.int().nullable(),
    height: z.int().nullable(),
    url: z.string(),
    createdAt: z.iso.datetime(),
  })
  .meta({
    id: 'Upload',
    example: {
      id: '019a9f2e-5b7c-7a10-8f3e-2d1c0b9a8f7e',
      name: 'lagoon.png',
      mediaType: 'image/png',
      bytes: 48_213,
      width: 1280,
      height: 720,
      url: '/media/019a9f2e-5b7c-7a10-8f3e-2d1c0b9a8f7e.png',
      createdAt: '2026-11-21T09:00:00.000Z',
    },
  });
export type Upload = z.infer<typeof uploadSchema>;

export const uploadIdSchema = z.strictObject({ id: z.uuid() });

/** The query of a raw upload: the file's name. A multipart upload has it in the form. */
export const uploadQuerySchema = z.strictObject({
  name: z
    .string()
    .max(MAX_FILE_NAME)
    .optional()
    .meta({ description: 'The name of a file sent as the raw body.' }),
});

export const uploadListQuerySchema = pageQuerySchema.strict();
