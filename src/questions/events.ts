import { z } from 'zod';
import { eventKind } from '#src/shared/events.ts';
import { localeSchema } from '#src/shared/model.ts';

const question = z.object({
  questionId: z.uuid(),
  slug: z.string(),
  authorId: z.uuid(),
  locale: localeSchema,
  /** The tags whose pages are affected, by slug. */
  tags: z.array(z.string()),
});

/** A question was asked; it is public at once. */
export const questionAsked = eventKind('questions.asked', question);
/** The title, text or tags of a question changed. */
export const questionEdited = eventKind('questions.edited', question);
/** A question was deleted with its answers, its votes and its history. */
export const questionDeleted = eventKind('questions.deleted', question);
/** A question was closed, or opened again (`reason` null). */
export const questionStateSet = eventKind(
  'questions.state_set',
  question.extend({ reason: z.enum(['duplicate', 'off_topic', 'unclear']).nullable() }),
);

const answer = z.object({
  answerId: z.uuid(),
  questionId: z.uuid(),
  slug: z.string(),
  locale: localeSchema,
  /** The author of the answer. */
  authorId: z.uuid(),
});

/** An answer was posted. */
export const answerPosted = eventKind('questions.answer_posted', answer);
/** The text of an answer changed. */
export const answerEdited = eventKind('questions.answer_edited', answer);
/** An answer was deleted with its votes and its history, by its author, a moderator, or with its question. */
export const answerDeleted = eventKind('questions.answer_deleted', answer);

/** A question came in by an import, or was changed by one: nobody is notified, and nobody earns anything. */
export const questionImported = eventKind('questions.imported', question);
/** An answer came in by an import, or was changed by one. */
export const answerImported = eventKind('questions.answer_imported', answer);

const acceptance = answer.extend({ askerId: z.uuid() });
/** The asker accepted an answer. */
export const answerAccepted = eventKind('questions.answer_accepted', acceptance);
/** An answer is no longer the accepted one: the asker changed their mind. */
export const answerUnaccepted = eventKind('questions.answer_unaccepted', acceptance);

/** Somebody voted, changed a vote or undid it. `value` is the vote as it is now, 0 for none. */
export const voteSet = eventKind(
  'questions.vote_set',
  z.object({
    targetKind: z.enum(['question', 'answer']),
    targetId: z.uuid(),
    questionId: z.uuid(),
    slug: z.string(),
    voterId: z.uuid(),
    authorId: z.uuid(),
    value: z.union([z.literal(1), z.literal(0), z.literal(-1)]),
  }),
);

const suggestion = z.object({
  suggestionId: z.uuid(),
  targetKind: z.enum(['question', 'answer']),
  targetId: z.uuid(),
  questionId: z.uuid(),
  suggesterId: z.uuid(),
  /** The author of the target. */
  authorId: z.uuid(),
});
/** Somebody suggested an edit. */
export const editSuggested = eventKind('questions.edit_suggested', suggestion);
/** A suggested edit was approved, rejected or withdrawn. */
export const suggestionDecided = eventKind(
  'questions.suggestion_decided',
  suggestion.extend({ state: z.enum(['approved', 'rejected', 'withdrawn']) }),
);

/** Votes of one person on what one other wrote were reversed: they were cast as a series. */
export const serialVotesReversed = eventKind(
  'questions.serial_votes_reversed',
  z.object({
    id: z.uuid(),
    voterId: z.uuid(),
    authorId: z.uuid(),
    value: z.union([z.literal(1), z.literal(-1)]),
    votes: z.int(),
  }),
);
