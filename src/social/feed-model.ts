import { z } from 'zod';
import { bylineSchema, postCardSchema } from '#src/posts/model.ts';
import { localeSchema } from '#src/shared/model.ts';

/** A comment by a person whom the reader follows, with its target. Paths have no language prefix. */
export const feedCommentSchema = z
  .object({
    id: z.uuid(),
    author: bylineSchema,
    locale: localeSchema,
    html: z.string(),
    path: z.string(),
    on: z.object({ title: z.string(), path: z.string() }),
  })
  .meta({ id: 'FeedComment' });
export type FeedComment = z.infer<typeof feedCommentSchema>;

/** Something new from the people, tags and series that the reader follows. */
export const feedEntrySchema = z
  .discriminatedUnion('type', [
    z.object({ type: z.literal('post'), at: z.iso.datetime(), post: postCardSchema }),
    z.object({ type: z.literal('comment'), at: z.iso.datetime(), comment: feedCommentSchema }),
  ])
  .meta({ id: 'FeedEntry' });
export type FeedEntry = z.infer<typeof feedEntrySchema>;
