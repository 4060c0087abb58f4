import { z } from 'zod';
import { MAX_TITLE, ownPostCardSchema, type Post, postStatusSchema } from '#src/posts/model.ts';
import type { Locale } from '#src/shared/locale.ts';
import { pageQuerySchema } from '#src/shared/pagination.ts';

/** A post in the list of moderators: anybody's, in any state. */
export const adminPostSchema = ownPostCardSchema
  .extend({ owner: z.object({ name: z.string(), displayName: z.string() }) })
  .meta({ id: 'AdminPost' });
export type AdminPost = z.infer<typeof adminPostSchema>;

/** A post that waits for a moderator. `publishAt` is the time that its author asked for. */
export const pendingPostSchema = adminPostSchema
  .extend({ version: z.int(), publishAt: z.iso.datetime().nullable() })
  .meta({ id: 'PendingPost' });
export type PendingPost = z.infer<typeof pendingPostSchema>;

/** The texts that wait for a moderator, rendered, in the version to decide about. */
export type SubmittedTexts = {
  version: number;
  texts: (Pick<Post, 'title' | 'summary' | 'html' | 'insights' | 'faq'> & { locale: Locale })[];
};

const version = z.int().min(1).meta({ description: 'The version that was read.' });

/** A decision about a post that waits, in the version that was read. */
export const reviewPostSchema = z
  .strictObject({ version })
  .meta({ id: 'ReviewPost', example: { version: 3 } });
export type ReviewPost = z.output<typeof reviewPostSchema>;

export const MAX_REASON = 500;

/** A rejection; its author is sent the reason in these words. */
export const rejectPostSchema = z
  .strictObject({
    version,
    reason: z
      .string()
      .trim()
      .max(MAX_REASON)
      .regex(/^[^\p{Cc}]*$/u)
      .default(''),
  })
  .meta({ id: 'RejectPost', example: { version: 3, reason: 'Please say where the numbers are from.' } });
export type RejectPost = z.output<typeof rejectPostSchema>;

/** The query of the list of everybody's posts. `author` is the name of the owner, `title` a part of a title. */
export const adminPostListQuerySchema = pageQuerySchema.extend({
  status: postStatusSchema.optional(),
  author: z.string().trim().toLowerCase().min(1).max(40).optional(),
  title: z.string().trim().min(1).max(MAX_TITLE).optional(),
});
export type AdminPostListQuery = z.output<typeof adminPostListQuerySchema>;
