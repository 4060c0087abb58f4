import { z } from 'zod';
import { savedSchema } from '#src/bookmarks/saved.ts';
import { MAX_MENTIONS, MAX_MENTIONS_OF_NEWCOMERS } from '#src/discussion/mention-rules.ts';
import { reactionCountsSchema, reactionKindSchema } from '#src/discussion/reaction-kinds.ts';
import { bylineSchema } from '#src/posts/model.ts';
import { localeSchema } from '#src/shared/model.ts';
import { pageQuerySchema } from '#src/shared/pagination.ts';

/** The most characters of a comment. */
export const MAX_COMMENT = 10_000;

/** The orders of comments: by their reactions, or by time. */
export const SORTS = ['best', 'new', 'old'] as const;
export const sortSchema = z.enum(SORTS);
export type Sort = z.infer<typeof sortSchema>;
export const DEFAULT_SORT = 'best' satisfies Sort;

/** Who may join a discussion: everybody, everybody after approval, or nobody any more. */
export const POLICIES = ['open', 'approve', 'closed'] as const;
export const policySchema = z.enum(POLICIES).meta({ id: 'ThreadPolicy' });
export type Policy = z.infer<typeof policySchema>;

/** Why a moderator removed a comment. */
export const REMOVAL_REASONS = ['off_topic', 'unkind', 'spam', 'unlawful', 'other'] as const;
export const removalReasonSchema = z.enum(REMOVAL_REASONS).meta({ id: 'RemovalReason' });
export type RemovalReason = z.infer<typeof removalReasonSchema>;

/**
 * The status of a comment as readers get it: `deleted` by its author, `removed` by a moderator, `refused` by the author of
 * the target, `hidden` because its reader or its author blocked the other.
 */
export const COMMENT_STATUSES = ['public', 'pending', 'deleted', 'removed', 'refused', 'hidden'] as const;
export const commentStatusSchema = z.enum(COMMENT_STATUSES).meta({ id: 'CommentStatus' });
export type CommentStatus = z.infer<typeof commentStatusSchema>;

/** The target of a discussion: a registered kind and an id. */
export const threadSchema = z.object({
  kind: z.string().min(1).max(40).meta({ example: 'post' }),
  id: z.uuid(),
});

/**
 * A comment as a reader gets it. A deleted, removed, refused or hidden comment has no author and no text: it only keeps the
 * place of its answers.
 */
export const commentSchema = z
  .object({
    id: z.uuid(),
    target: threadSchema,
    parentId: z.uuid().nullable(),
    depth: z.int().meta({ description: '0 at the top of the discussion.' }),
    status: commentStatusSchema,
    author: bylineSchema.nullable(),
    locale: localeSchema,
    html: z.string(),
    markdown: z.string().nullable().meta({ description: 'As it was written; only of one’s own.' }),
    replyCount: z.int(),
    reactions: reactionCountsSchema,
    reaction: reactionKindSchema.nullable().meta({ description: 'The reader’s own.' }),
    saved: savedSchema,
    version: z.int(),
    createdAt: z.iso.datetime(),
    editedAt: z.iso.datetime().nullable().meta({
      description: 'A correction within the first minute does not count.',
    }),
    folded: z.boolean().meta({ description: 'The reader ignores its author.' }),
  })
  .meta({ id: 'Comment' });
export type Comment = z.infer<typeof commentSchema>;

/** A comment that was just written or edited. */
export const writtenCommentSchema = commentSchema
  .extend({
    unnotified: z.array(z.string()).meta({
      description: `Names of people who are not notified, because a comment notifies ${MAX_MENTIONS} people at most, that of a newcomer ${MAX_MENTIONS_OF_NEWCOMERS}.`,
    }),
  })
  .meta({ id: 'WrittenComment' });
export type WrittenComment = z.infer<typeof writtenCommentSchema>;

/** A comment in a list, where answers follow what they answer. */
export const listedCommentSchema = commentSchema
  .extend({
    level: z.int().meta({ description: 'The depth on the page: 0 at its top.' }),
    moreReplies: z
      .int()
      .meta({ description: 'Answers that the list leaves out; ask for them with `parent`.' }),
  })
  .meta({ id: 'ListedComment' });
export type ListedComment = z.infer<typeof listedCommentSchema>;

export const commentListQuerySchema = pageQuerySchema.extend({
  sort: sortSchema.default(DEFAULT_SORT),
  parent: z
    .uuid()
    .optional()
    .meta({ description: 'The replies to this comment instead of the whole discussion.' }),
});
export type CommentListQuery = z.output<typeof commentListQuerySchema>;

const markdown = z.string().max(MAX_COMMENT).meta({ example: 'That is how I do it, too.' });

export const writeCommentSchema = z
  .strictObject({
    markdown,
    parentId: z.uuid().optional().meta({ description: 'The comment it replies to.' }),
    mentionedUserIds: z.array(z.uuid()).max(MAX_MENTIONS).optional().meta({
      description:
        'People to mention beside those whom the text names; ignored where they may not see the target.',
    }),
  })
  .meta({ id: 'WriteComment' });
export type WriteComment = z.infer<typeof writeCommentSchema>;

export const previewCommentSchema = z
  .strictObject({
    markdown,
    locale: localeSchema.optional().meta({ description: 'The language of the comment that is edited.' }),
  })
  .meta({ id: 'PreviewComment' });
export type PreviewComment = z.infer<typeof previewCommentSchema>;

/** A comment as it would be shown. */
export const renderedCommentSchema = z.object({ html: z.string() }).meta({ id: 'RenderedComment' });
export type RenderedComment = z.infer<typeof renderedCommentSchema>;

export const editCommentSchema = z
  .strictObject({
    markdown,
    version: z.int().min(1).meta({ description: 'The version that the edit is based on.' }),
    mentionedUserIds: z.array(z.uuid()).max(MAX_MENTIONS).optional(),
  })
  .meta({ id: 'EditComment' });
export type EditComment = z.infer<typeof editCommentSchema>;

/** An earlier text of a comment, until it was edited. */
export const commentRevisionSchema = z
  .object({ id: z.uuid(), markdown: z.string(), replacedAt: z.iso.datetime() })
  .meta({ id: 'CommentRevision' });
export type CommentRevision = z.infer<typeof commentRevisionSchema>;

export const removeCommentSchema = z
  .strictObject({ reason: removalReasonSchema })
  .meta({ id: 'RemoveComment' });

export const decideCommentSchema = z
  .strictObject({
    version: z.int().min(1).meta({ description: 'The version that was read.' }),
  })
  .meta({ id: 'DecideComment' });
export type DecideComment = z.infer<typeof decideCommentSchema>;

export const threadSettingsSchema = z.strictObject({ policy: policySchema }).meta({ id: 'ThreadSettings' });

/** The policy and the counters of a discussion. */
export const threadStateSchema = z
  .object({ policy: policySchema, commentCount: z.int(), pendingCount: z.int() })
  .meta({ id: 'Thread' });
export type ThreadState = z.infer<typeof threadStateSchema>;

/** A comment in a list of a person's: its path and its target. Paths are without language prefix. */
export const commentOfPersonSchema = commentSchema
  .extend({ path: z.string(), about: z.object({ title: z.string(), path: z.string() }) })
  .meta({ id: 'CommentOfPerson' });
export type CommentOfPerson = z.infer<typeof commentOfPersonSchema>;

/** A comment that waits for approval, with its target. */
export const pendingCommentSchema = commentSchema
  .extend({ about: z.object({ title: z.string(), path: z.string() }).nullable() })
  .meta({ id: 'PendingComment' });
export type PendingComment = z.infer<typeof pendingCommentSchema>;
