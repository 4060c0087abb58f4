import { z } from 'zod';
import { eventKind } from '#src/shared/events.ts';

const target = { targetKind: z.string(), targetId: z.uuid() };
const comment = z.object({
  commentId: z.uuid(),
  ...target,
  parentId: z.uuid().nullable(),
  authorId: z.uuid(),
});

/** Whether others saw the comment or its place. A comment that was never public is on no page. */
const wasPublic = z.boolean().default(true);

/** A comment became public: when it was written, or when it was approved. */
export const commentPosted = eventKind('discussion.comment_posted', comment);
/** A comment waits for approval: a new one, or one that was public until it was edited. */
export const commentPending = eventKind('discussion.comment_held', comment.extend({ wasPublic }));
/** The text of a public comment changed. */
export const commentEdited = eventKind('discussion.comment_edited', comment);
/** A moderated comment was approved: it is public again. */
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
/** The policy of a discussion was set. */
export const threadChanged = eventKind('discussion.thread_changed', z.object(target));

/**
 * People are newly mentioned in a text that they may see; recorded when the text is public. `sourceKind/Id` is the text,
 * `targetKind/Id` its target, `writerId` its author, who may differ from the person who approved it.
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

/** Somebody reacted to a target, or changed their reaction; `first` within 24 hours. */
export const reactionSet = eventKind(
  'discussion.reaction_set',
  z.object({ ...target, personId: z.uuid(), kind: z.string(), first: z.boolean() }),
);
/** Somebody took their reaction back. */
export const reactionTaken = eventKind(
  'discussion.reaction_taken',
  z.object({ ...target, personId: z.uuid() }),
);

/** A target is gone, and more of its discussion is left than one step deletes. */
export const discussionGone = eventKind('discussion.gone', z.object({ kind: z.string(), id: z.uuid() }));
