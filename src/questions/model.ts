import { z } from 'zod';
import { saysSomething } from '#src/discussion/rules.ts';
import { originSchema } from '#src/origins/model.ts';
import { bylineSchema } from '#src/posts/model.ts';
import { localeSchema, visibleLineSchema } from '#src/shared/model.ts';
import { pageQuerySchema } from '#src/shared/pagination.ts';
import { tagNameSchema, tagRefSchema, tagSlugSchema } from '#src/tags/model.ts';

export const MAX_QUESTION_TITLE = 200;
/** The most characters of a question or an answer. */
export const MAX_TEXT = 20_000;
export const MAX_QUESTION_TAGS = 5;
export const MAX_NOTE = 200;

/** The orders of questions. */
export const QUESTION_SORTS = ['newest', 'hot', 'unanswered', 'followed'] as const;
export const questionSortSchema = z.enum(QUESTION_SORTS);
export type QuestionSort = z.infer<typeof questionSortSchema>;

/** The orders of answers. */
export const ANSWER_SORTS = ['best', 'newest', 'oldest'] as const;
export const answerSortSchema = z.enum(ANSWER_SORTS);
export type AnswerSort = z.infer<typeof answerSortSchema>;

/** Why a question was closed. */
export const CLOSE_REASONS = ['duplicate', 'off_topic', 'unclear'] as const;
export const closeReasonSchema = z.enum(CLOSE_REASONS).meta({ id: 'CloseReason' });
export type CloseReason = z.infer<typeof closeReasonSchema>;

/** A vote: up, down, or none. */
export const VOTES = [1, 0, -1] as const;
export const voteSchema = z
  .union([z.literal(1), z.literal(0), z.literal(-1)])
  .meta({ id: 'Vote', description: '1 up, -1 down, 0 none.', example: 1 });
export type Vote = z.infer<typeof voteSchema>;

/** What takes votes. */
export const VOTABLE = ['question', 'answer'] as const;
export const votableSchema = z.enum(VOTABLE);
export type Votable = z.infer<typeof votableSchema>;

/** Who asked or answered. */
export const questionAuthorSchema = bylineSchema.extend({ reputation: z.int() }).meta({
  id: 'QuestionAuthor',
  example: { name: 'bob', displayName: 'Bob', avatarUrl: null, reputation: 120 },
});
export type QuestionAuthor = z.infer<typeof questionAuthorSchema>;

const voted = {
  voteScore: z.int().meta({ description: 'Votes up less votes down.' }),
  vote: voteSchema.nullable().meta({ description: 'The reader’s own; null for anonymous readers.' }),
};

/** A question in a list. */
export const questionCardSchema = z
  .object({
    id: z.uuid(),
    slug: z.string(),
    locale: localeSchema,
    title: z.string(),
    excerpt: z.string(),
    author: questionAuthorSchema,
    tags: z.array(tagRefSchema),
    voteScore: voted.voteScore,
    answerCount: z.int(),
    isAnswered: z.boolean().meta({ description: 'Whether an answer is accepted.' }),
    isClosed: z.boolean(),
    createdAt: z.iso.datetime(),
    lastActivityAt: z.iso.datetime(),
  })
  .meta({ id: 'QuestionCard' });
export type QuestionCard = z.infer<typeof questionCardSchema>;

/** Why a question is closed, and the question that it repeats. */
export const closureSchema = z
  .object({
    reason: closeReasonSchema
      .nullable()
      .meta({ description: 'Null: closed where it comes from, which does not tell why.' }),
    duplicateOf: z.object({ slug: z.string(), title: z.string() }).nullable(),
    at: z.iso.datetime(),
  })
  .meta({ id: 'Closure' });

/** A question as its reader gets it. */
export const questionSchema = questionCardSchema
  .omit({ excerpt: true })
  .extend({
    ...voted,
    html: z.string(),
    markdown: z.string().nullable().meta({ description: 'As it was written; for those who may edit it.' }),
    acceptedAnswerId: z.uuid().nullable(),
    closure: closureSchema.nullable(),
    closeVotes: z.int().meta({ description: 'Votes to close it, or to reopen it; three decide.' }),
    commentCount: z.int(),
    version: z.int(),
    editedAt: z.iso.datetime().nullable(),
    origin: originSchema.nullable(),
  })
  .meta({ id: 'Question' });
export type Question = z.infer<typeof questionSchema>;

/** An answer as a reader gets it. It has no author and no text where author and reader are blocked either way. */
export const answerSchema = z
  .object({
    id: z.uuid(),
    author: questionAuthorSchema.nullable(),
    html: z.string(),
    markdown: z.string().nullable().meta({ description: 'As it was written; for those who may edit it.' }),
    ...voted,
    isAccepted: z.boolean(),
    commentCount: z.int(),
    version: z.int(),
    createdAt: z.iso.datetime(),
    editedAt: z.iso.datetime().nullable(),
    folded: z.boolean().meta({ description: 'The reader ignores its author.' }),
    origin: originSchema.nullable(),
  })
  .meta({ id: 'Answer' });
export type Answer = z.infer<typeof answerSchema>;

/** An answer with the question that it belongs to. */
export const answerOfQuestionSchema = answerSchema
  .extend({
    question: z.object({ id: z.uuid(), slug: z.string(), title: z.string(), locale: localeSchema }),
  })
  .meta({ id: 'AnswerOfQuestion' });
export type AnswerOfQuestion = z.infer<typeof answerOfQuestionSchema>;

export const questionListQuerySchema = pageQuerySchema.extend({
  sort: questionSortSchema.default('newest').meta({
    description:
      '`followed`: of the tags that the reader follows. Only `newest` can be combined with a filter.',
  }),
  tag: tagSlugSchema.optional(),
  author: z.string().min(1).max(40).optional(),
});
export type QuestionListQuery = z.output<typeof questionListQuerySchema>;

export const answerListQuerySchema = pageQuerySchema.extend({ sort: answerSortSchema.default('best') });
export type AnswerListQuery = z.output<typeof answerListQuerySchema>;

const title = visibleLineSchema(MAX_QUESTION_TITLE).refine(saysSomething, {
  params: { code: 'says_nothing' },
});
const markdown = z.string().max(MAX_TEXT);
const tags = z.array(tagNameSchema).min(1).max(MAX_QUESTION_TAGS);
const version = z.int().min(1).meta({ description: 'The version that the edit is based on.' });

/** A new question. `tags` are names; synonyms lead to their tags, unknown ones are created. */
export const askQuestionSchema = z.strictObject({ title, markdown, tags, locale: localeSchema }).meta({
  id: 'AskQuestion',
  example: {
    title: 'Why do spring tides come twice a month?',
    markdown: 'The moon goes round *once* a month.',
    tags: ['sea'],
    locale: 'en',
  },
});
export type AskQuestion = z.output<typeof askQuestionSchema>;

export const editQuestionSchema = z.strictObject({ title, markdown, tags, version }).meta({
  id: 'EditQuestion',
  example: {
    title: 'Why two spring tides?',
    markdown: 'The moon goes round once.',
    tags: ['sea'],
    version: 1,
  },
});
export type EditQuestion = z.output<typeof editQuestionSchema>;

export const writeAnswerSchema = z
  .strictObject({ markdown })
  .meta({ id: 'WriteAnswer', example: { markdown: 'Because the sun and the moon pull **together**.' } });
export type WriteAnswer = z.output<typeof writeAnswerSchema>;

export const editAnswerSchema = z
  .strictObject({ markdown, version })
  .meta({ id: 'EditAnswer', example: { markdown: 'At new moon and at full moon.', version: 1 } });
export type EditAnswer = z.output<typeof editAnswerSchema>;

export const acceptAnswerSchema = z
  .strictObject({ answerId: z.uuid().nullable().meta({ description: 'Null: none any more.' }) })
  .meta({ id: 'AcceptAnswer' });

export const closeQuestionSchema = z
  .strictObject({
    reason: closeReasonSchema,
    duplicateOf: z.string().max(80).optional().meta({ description: 'The slug of the other question.' }),
  })
  .meta({ id: 'CloseQuestion', example: { reason: 'unclear' } });
export type CloseQuestion = z.output<typeof closeQuestionSchema>;

export const castVoteSchema = z.strictObject({ value: voteSchema }).meta({ id: 'CastVote' });

/** The votes of a target after a vote. */
export const votesSchema = z.object({ voteScore: voted.voteScore, vote: voteSchema }).meta({ id: 'Votes' });
export type Votes = z.infer<typeof votesSchema>;

/** An earlier text of a question or an answer. An answer has no title and no tags. */
export const questionRevisionSchema = z
  .object({
    id: z.uuid(),
    title: z.string().nullable(),
    markdown: z.string(),
    tags: z.array(z.string()),
    editor: bylineSchema,
    replacedAt: z.iso.datetime(),
  })
  .meta({ id: 'QuestionRevision' });
export type QuestionRevision = z.infer<typeof questionRevisionSchema>;

/** What is typed as a title, to find similar questions. */
export const similarQuerySchema = z.object({
  title: z.string().max(500).meta({ example: 'Why do spring tides come twice?' }),
});
/** A question that resembles what is typed. */
export const similarQuestionSchema = z
  .object({
    slug: z.string(),
    path: z.string(),
    title: z.string(),
    locale: localeSchema,
    answerCount: z.int(),
    isAnswered: z.boolean(),
  })
  .meta({ id: 'SimilarQuestion' });
export type SimilarQuestion = z.infer<typeof similarQuestionSchema>;

/** What became of a suggested edit. `withdrawn`: whoever suggested it took it back. */
export const SUGGESTION_STATES = ['waiting', 'approved', 'rejected', 'withdrawn'] as const;
export const suggestionStateSchema = z.enum(SUGGESTION_STATES).meta({ id: 'SuggestionState' });
export type SuggestionState = z.infer<typeof suggestionStateSchema>;

const reason = visibleLineSchema(MAX_NOTE).refine(saysSomething, { params: { code: 'says_nothing' } });
const why = reason.meta({ description: 'What the edit improves.' });

/** An edit of a question for its author or a reviewer to approve. */
export const suggestQuestionEditSchema = editQuestionSchema.extend({ reason: why }).meta({
  id: 'SuggestQuestionEdit',
  example: {
    title: 'Why two spring tides?',
    markdown: 'Once.',
    tags: ['sea'],
    version: 1,
    reason: 'Shorter',
  },
});
export type SuggestQuestionEdit = z.output<typeof suggestQuestionEditSchema>;

/** An edit of an answer for its author or a reviewer to approve. */
export const suggestAnswerEditSchema = editAnswerSchema
  .extend({ reason: why })
  .meta({ id: 'SuggestAnswerEdit', example: { markdown: 'At new moon.', version: 1, reason: 'A typo' } });
export type SuggestAnswerEdit = z.output<typeof suggestAnswerEditSchema>;

/** What is decided about a suggested edit. Rejecting needs a remark; only whoever suggested it withdraws it. */
export const decideSuggestionSchema = z
  .strictObject({
    decision: z.enum(['approve', 'reject', 'withdraw']),
    remark: z.string().trim().max(MAX_NOTE).default(''),
  })
  .meta({ id: 'DecideSuggestion', example: { decision: 'approve' } });
export type DecideSuggestion = z.output<typeof decideSuggestionSchema>;

const textSchema = z.object({
  title: z.string().nullable(),
  markdown: z.string(),
  tags: z.array(z.string()),
});

/** A suggested edit in a list. */
export const suggestionCardSchema = z
  .object({
    id: z.uuid(),
    targetKind: votableSchema,
    question: z.object({ slug: z.string(), title: z.string(), locale: localeSchema }),
    /** The page of what would be edited. */
    path: z.string(),
    suggester: questionAuthorSchema,
    reason: z.string(),
    state: suggestionStateSchema,
    createdAt: z.iso.datetime(),
  })
  .meta({ id: 'SuggestionCard' });
export type SuggestionCard = z.infer<typeof suggestionCardSchema>;

/** A suggested edit beside the present text. */
export const suggestionSchema = suggestionCardSchema
  .extend({
    now: textSchema,
    suggested: textSchema,
    isOutdated: z
      .boolean()
      .meta({ description: 'The text was edited since; it cannot be approved any more.' }),
    remark: z.string().nullable(),
    mayDecide: z.boolean(),
    isOwn: z.boolean(),
  })
  .meta({ id: 'Suggestion' });
export type Suggestion = z.infer<typeof suggestionSchema>;

/** Which suggested edits to list: those that the reader may decide, or those that they suggested. */
export const suggestionListQuerySchema = pageQuerySchema.extend({
  show: z.enum(['waiting', 'own']).default('waiting'),
});
export type SuggestionListQuery = z.output<typeof suggestionListQuerySchema>;

/** A series of votes of one person on what one other wrote, which was reversed. */
export const voteReversalSchema = z
  .object({
    id: z.uuid(),
    voter: bylineSchema,
    author: bylineSchema,
    value: z.union([z.literal(1), z.literal(-1)]),
    votes: z.int(),
    at: z.iso.datetime(),
  })
  .meta({ id: 'VoteReversal' });
export type VoteReversal = z.infer<typeof voteReversalSchema>;
