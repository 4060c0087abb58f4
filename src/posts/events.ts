import { z } from 'zod';
import { eventKind } from '#src/shared/events.ts';
import { localeSchema } from '#src/shared/model.ts';

const what = z.object({
  postId: z.uuid(),
  /** Every slug whose page is touched: the present one and, when it changed, the one before. */
  slugs: z.array(z.string()),
  /** The tags whose pages are touched, by slug. */
  tags: z.array(z.string()),
  /** The authors whose pages are touched, by name. */
  authors: z.array(z.string()),
  locales: z.array(localeSchema),
  /** Whether everybody could see it before, and can see it now: what only some may see is told to nobody outside. */
  wasPublic: z.boolean().optional(),
  isPublic: z.boolean().optional(),
});

/** A post came out, for everybody or for some (`isPublic`); or its text, or who may see it, changed. */
export const postPublished = eventKind('posts.published', what);
/** A post was taken back. */
export const postUnpublished = eventKind('posts.unpublished', what);
/** A post and its translations are gone. */
export const postDeleted = eventKind('posts.deleted', what);

/**
 * A moderator took somebody else's post back or deleted it, whether anybody saw it or not. `title` is what its owner knows
 * it by: of a post that is gone nobody could look it up any more.
 */
export const postModerated = eventKind(
  'posts.moderated',
  z.object({
    postId: z.uuid(),
    ownerId: z.uuid(),
    title: z.string(),
    action: z.enum(['taken_back', 'deleted']),
  }),
);

const redirect = z.object({ from: z.string() });
/** Somebody let an old path lead on. */
export const redirectAdded = eventKind('posts.redirect_added', redirect);
/** Somebody took a redirect away. */
export const redirectRemoved = eventKind('posts.redirect_removed', redirect);
