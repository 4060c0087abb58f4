import { z } from 'zod';
import { eventKind } from '#src/shared/events.ts';

const target = { targetKind: z.string(), targetId: z.uuid() };
const comment = z.object({
  commentId: z.uuid(),
  ...target,
  parentId: z.uuid().nullable(),
  authorId: z.uuid(),
});

/** Whether others saw it, or its place: what was never public shows on no page. */
const wasPublic = z.boolean().default(true);

/** A comment became public: when it was written, or when it was approved. */
export const commentPosted = eventKind('discussion.comment_posted', comment);
/** A comment waits to be approved: a new one, or one that was public until it was edited. */
export const commentPending = eventKind('discussion.comment_held', comment.extend({ wasPublic }));
/** The text of a public comment is another one. */
export const commentEdited = eventKind('discussion.comment_edited', comment);
/** A comment that was public, and waited again since it was edited, was let in. */
export const commentReapproved = eventKind('discussion.comment_let_in', comment);
/** A comment was deleted by its author, removed by a moderator, or refused. */
export const commentRemoved = eventKind(
  'discussion.comment_removed',
  comment.extend({
    by: z.enum(['author', 'moderator', 'refused']),
    wasPublic,
    /** Why, where a moderator removed it. */
    reason: z.enum(['off_topic', 'unkind', 'spam', 'unlawful', 'other']).nullable().default(null),
  }),
);
/** A discussion was opened, closed, or comments wait from now on. */
export const threadChanged = eventKind('discussion.thread_changed', z.object(target));

/**
 * People were mentioned who were not before, in a text that they may see; told when the text is public. `sourceKind/Id` is
 * the text, `targetKind/Id` the thing it hangs on, `writerId` who wrote it: another than who let it in.
 */
export const peopleMentioned = eventKind(
  'discussion.mentioned',
  z.object({
    sourceKind: z.string(),
    sourceId: z.uuid(),
    ...target,
    writerId: z.uuid(),
    personIds: z.array(z.uuid()),
  }),
);

/** Somebody reacted to a thing, anew or otherwise than before; `first` in 24 hours. */
export const reactionSet = eventKind(
  'discussion.reaction_set',
  z.object({ ...target, personId: z.uuid(), kind: z.string(), first: z.boolean() }),
);
/** Somebody took their reaction back. */
export const reactionTaken = eventKind(
  'discussion.reaction_taken',
  z.object({ ...target, personId: z.uuid() }),
);

/** A target is gone, and there is more to forget of its discussion than one step does. */
export const discussionGone = eventKind('discussion.gone', z.object({ kind: z.string(), id: z.uuid() }));
