import { z } from 'zod';
import { pageQuerySchema } from '#src/shared/pagination.ts';
import { uploadSchema } from '#src/uploads/model.ts';

/** A place where a file is used: a post, a series, a check-in, or the avatar of its owner. */
export const uploadUseSchema = z
  .object({ kind: z.enum(['post', 'series', 'check_in', 'avatar']), id: z.uuid(), title: z.string() })
  .meta({ id: 'UploadUse' });
export type UploadUse = z.infer<typeof uploadUseSchema>;

/** A file as moderators see it. `uses` holds the first places where it is used. */
export const adminUploadSchema = uploadSchema
  .extend({
    owner: z.object({ name: z.string(), displayName: z.string() }),
    uses: z.array(uploadUseSchema),
  })
  .meta({ id: 'AdminUpload' });
export type AdminUpload = z.infer<typeof adminUploadSchema>;

/** The query of the list of all files; `owner` is a person's name. */
export const adminUploadListQuerySchema = pageQuerySchema.extend({
  owner: z.string().trim().toLowerCase().min(1).max(40).optional(),
});
export type AdminUploadListQuery = z.output<typeof adminUploadListQuerySchema>;

/** `force` also deletes a file in use; it is then missing where it was used. */
export const deleteUploadQuerySchema = z.object({
  force: z
    .enum(['true', 'false'])
    .default('false')
    .transform((text) => text === 'true')
    .meta({ description: 'Delete the file even where it is used.' }),
});
