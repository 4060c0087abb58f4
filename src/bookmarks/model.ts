import { z } from 'zod';
import { localeSchema } from '#src/shared/model.ts';
import { MAX_PAGE_SIZE, pageQuerySchema } from '#src/shared/pagination.ts';

const kindSchema = z.string().min(1).max(40).meta({ example: 'post' });

/** What is saved: a registered kind that can be saved, and an id. */
export const bookmarkTargetSchema = z.object({ kind: kindSchema, id: z.uuid() });

/** Whether the caller saved a target. */
export const bookmarkStateSchema = z
  .object({ saved: z.boolean(), savedAt: z.iso.datetime().nullable() })
  .meta({ id: 'BookmarkState' });
export type BookmarkState = z.infer<typeof bookmarkStateSchema>;

export const bookmarkListQuerySchema = pageQuerySchema.extend({
  kind: kindSchema.optional().meta({ description: 'Only targets of this kind.' }),
});
export type BookmarkListQuery = z.output<typeof bookmarkListQuerySchema>;

/** Something that the caller saved. The target is null when the caller may not see it any more. */
export const bookmarkSchema = z
  .object({
    kind: z.string(),
    id: z.uuid(),
    savedAt: z.iso.datetime(),
    target: z
      .object({
        title: z.string(),
        path: z.string().meta({ description: 'Without language prefix.' }),
        locale: localeSchema,
        authors: z.array(z.string()).meta({ description: 'Their display names.' }),
      })
      .nullable(),
  })
  .meta({ id: 'Bookmark' });
export type Bookmark = z.infer<typeof bookmarkSchema>;

export const bookmarkStatusQuerySchema = z.object({
  kind: kindSchema,
  ids: z
    .string()
    .max(MAX_PAGE_SIZE * 37)
    .transform((text) => text.split(',').filter(Boolean))
    .pipe(z.array(z.uuid()).min(1).max(MAX_PAGE_SIZE))
    .meta({ description: `At most ${MAX_PAGE_SIZE} ids, separated by commas.` }),
});
export type BookmarkStatusQuery = z.output<typeof bookmarkStatusQuerySchema>;

/** Which of the targets that were asked about the caller saved. */
export const bookmarkStatusSchema = z.object({ saved: z.array(z.uuid()) }).meta({ id: 'BookmarkStatus' });
export type BookmarkStatus = z.infer<typeof bookmarkStatusSchema>;
