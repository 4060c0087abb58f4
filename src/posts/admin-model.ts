import { z } from 'zod';
import { MAX_TITLE, ownPostCardSchema, postStatusSchema } from '#src/posts/model.ts';
import { pageQuerySchema } from '#src/shared/pagination.ts';

/** A post in the list of moderators: anybody's, in any state. */
export const adminPostSchema = ownPostCardSchema
  .extend({ owner: z.object({ name: z.string(), displayName: z.string() }) })
  .meta({ id: 'AdminPost' });
export type AdminPost = z.infer<typeof adminPostSchema>;

/** The query of the list of everybody's posts. `author` is the name of the owner, `title` a part of a title. */
export const adminPostListQuerySchema = pageQuerySchema.extend({
  status: postStatusSchema.optional(),
  author: z.string().trim().toLowerCase().min(1).max(40).optional(),
  title: z.string().trim().min(1).max(MAX_TITLE).optional(),
});
export type AdminPostListQuery = z.output<typeof adminPostListQuerySchema>;
