import { z } from 'zod';
import { eventKind } from '#src/shared/events.ts';
import { localeSchema } from '#src/shared/model.ts';

const payload = z.object({
  postId: z.uuid(),
  /** Every slug whose page is affected: the present one and, after a change, the old one. */
  slugs: z.array(z.string()),
  /** The tags whose pages are affected, by slug. */
  tags: z.array(z.string()),
  /** The authors whose pages are affected, by name. */
  authors: z.array(z.string()),
  locales: z.array(localeSchema),
  /** Whether the post was public before and is public now. Restricted posts are announced to nobody outside. */
  wasPublic: z.boolean().optional(),
  isPublic: z.boolean().optional(),
});

/** A post was published, public or restricted (`isPublic`); or its text or visibility changed. */
export const postPublished = eventKind('posts.published', payload);
/** A post was taken back. */
export const postUnpublished = eventKind('posts.unpublished', payload);
/** A post and its translations were deleted. */
export const postDeleted = eventKind('posts.deleted', payload);

const sent = z.object({ postId: z.uuid(), ownerId: z.uuid() });
/** A member sent a post to the moderators, or changes of a public one. */
export const postSubmitted = eventKind('posts.submitted', sent);
/** What was sent waits no longer, without a decision: its author took it back or deleted the post. */
export const postWithdrawn = eventKind('posts.withdrawn', sent);
/**
 * A moderator decided about what was sent. `scheduled`: approved before the time that its author chose. `reason` is that of
 * a rejection, empty without one.
 */
export const postReviewed = eventKind(
  'posts.reviewed',
  sent.extend({
    title: z.string(),
    outcome: z.enum(['approved', 'scheduled', 'rejected']),
    reason: z.string(),
  }),
);

/**
 * A moderator took somebody else's post back or deleted it, in whatever state it was. `title` is the one that its owner
 * knows; a deleted post could not be looked up any more.
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
/** A redirect was added by hand. */
export const redirectAdded = eventKind('posts.redirect_added', redirect);
/** A redirect was removed. */
export const redirectRemoved = eventKind('posts.redirect_removed', redirect);
