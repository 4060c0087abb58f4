import { sql } from 'drizzle-orm';
import { index, integer, primaryKey, real, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { CloseReason, SuggestionState, Votable } from '#src/questions/model.ts';
import type { Locale } from '#src/shared/locale.ts';
import { people } from '#worker/accounts/tables.ts';
import { tags } from '#worker/tags/tables.ts';

/**
 * Questions. They are public and have one language. `upCount` and `downCount` are the votes cast here and those imported
 * (`importedUp`, `importedDown`), `voteScore` is their difference, `hot` follows from it (`hotness`): a vote moves them in its
 * batch. `version` grows with each edit of the text.
 */
export const questions = sqliteTable(
  'questions',
  {
    id: text('id').primaryKey(),
    slug: text('slug').notNull(),
    locale: text('locale').notNull().$type<Locale>(),
    authorId: text('author_id')
      .notNull()
      .references(() => people.id),
    title: text('title').notNull(),
    markdown: text('markdown').notNull(),
    html: text('html').notNull(),
    plainText: text('plain_text').notNull(),
    /** The version of the renderer that made the HTML (decision 031). */
    renderedWith: integer('rendered_with').notNull().default(0),
    state: text('state').notNull().$type<'open' | 'closed'>().default('open'),
    closeReason: text('close_reason').$type<CloseReason>(),
    closedAt: integer('closed_at'),
    closedBy: text('closed_by').references(() => people.id),
    /** The question that a duplicate repeats. */
    duplicateOfId: text('duplicate_of_id'),
    acceptedAnswerId: text('accepted_answer_id'),
    answerCount: integer('answer_count').notNull().default(0),
    upCount: integer('up_count').notNull().default(0),
    downCount: integer('down_count').notNull().default(0),
    importedUp: integer('imported_up').notNull().default(0),
    importedDown: integer('imported_down').notNull().default(0),
    voteScore: integer('vote_score').notNull().default(0),
    hot: real('hot').notNull(),
    createdAt: integer('created_at').notNull(),
    updatedAt: integer('updated_at').notNull(),
    editedAt: integer('edited_at'),
    /** When something was last asked, answered or edited here. */
    lastActivityAt: integer('last_activity_at').notNull(),
    version: integer('version').notNull().default(1),
  },
  (table) => [
    uniqueIndex('questions_slug').on(table.slug),
    index('questions_rendered').on(table.renderedWith),
    index('questions_newest').on(table.createdAt, table.id),
    index('questions_hot').on(table.hot, table.id),
    index('questions_author').on(table.authorId, table.createdAt, table.id),
    index('questions_unanswered')
      .on(table.createdAt, table.id)
      .where(sql`answer_count = 0 AND state = 'open'`),
  ],
);

/** The tags of a question in their order. `askedAt` is copied from the question, so that a tag's questions are one walk. */
export const questionTags = sqliteTable(
  'question_tags',
  {
    questionId: text('question_id')
      .notNull()
      .references(() => questions.id),
    tagId: text('tag_id')
      .notNull()
      .references(() => tags.id),
    position: integer('position').notNull(),
    askedAt: integer('asked_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.questionId, table.tagId] }),
    index('question_tags_newest').on(table.tagId, table.askedAt, table.questionId),
  ],
);

/**
 * Answers, in the language of their question. `bound` is Wilson's lower bound of the votes (rules 3.11). `rank` is the key of
 * the order `best`: the bound, raised for the accepted answer unless another one beats it (`rankOf`).
 */
export const answers = sqliteTable(
  'answers',
  {
    id: text('id').primaryKey(),
    questionId: text('question_id')
      .notNull()
      .references(() => questions.id),
    authorId: text('author_id')
      .notNull()
      .references(() => people.id),
    markdown: text('markdown').notNull(),
    html: text('html').notNull(),
    plainText: text('plain_text').notNull(),
    /** The version of the renderer that made the HTML (decision 031). */
    renderedWith: integer('rendered_with').notNull().default(0),
    accepted: integer('accepted', { mode: 'boolean' }).notNull().default(false),
    acceptedAt: integer('accepted_at'),
    upCount: integer('up_count').notNull().default(0),
    downCount: integer('down_count').notNull().default(0),
    importedUp: integer('imported_up').notNull().default(0),
    importedDown: integer('imported_down').notNull().default(0),
    voteScore: integer('vote_score').notNull().default(0),
    bound: real('bound').notNull().default(0),
    rank: real('rank').notNull().default(0),
    createdAt: integer('created_at').notNull(),
    editedAt: integer('edited_at'),
    version: integer('version').notNull().default(1),
  },
  (table) => [
    index('answers_best').on(table.questionId, table.rank, table.id),
    index('answers_bound').on(table.questionId, table.bound),
    index('answers_newest').on(table.questionId, table.createdAt, table.id),
    index('answers_rendered').on(table.renderedWith),
    index('answers_author').on(table.authorId, table.createdAt, table.id),
    // One accepted answer a question, whatever happens at once.
    uniqueIndex('answers_accepted').on(table.questionId).where(sql`accepted = 1`),
  ],
);

/** Votes: one row a person and target, changed in place and deleted when undone. `authorId` is the target's. */
export const questionVotes = sqliteTable(
  'question_votes',
  {
    targetKind: text('target_kind').notNull().$type<Votable>(),
    targetId: text('target_id').notNull(),
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
    authorId: text('author_id')
      .notNull()
      .references(() => people.id),
    value: integer('value').notNull().$type<1 | -1>(),
    /** When the vote was cast or changed. */
    createdAt: integer('created_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.targetKind, table.targetId, table.personId] }),
    index('question_votes_person').on(table.personId, table.createdAt),
    index('question_votes_author').on(table.authorId, table.createdAt),
    index('question_votes_at').on(table.createdAt),
  ],
);

/** Earlier texts of edited questions and answers. An answer has no title and no tags. */
export const questionRevisions = sqliteTable(
  'question_revisions',
  {
    id: text('id').primaryKey(),
    targetKind: text('target_kind').notNull().$type<Votable>(),
    targetId: text('target_id').notNull(),
    editorId: text('editor_id')
      .notNull()
      .references(() => people.id),
    title: text('title'),
    markdown: text('markdown').notNull(),
    tags: text('tags', { mode: 'json' }).notNull().$type<string[]>(),
    createdAt: integer('created_at').notNull(),
  },
  (table) => [
    index('question_revisions_target').on(table.targetKind, table.targetId, table.createdAt, table.id),
  ],
);

/**
 * Edits that somebody suggests of a question or an answer of somebody else. At most one a target waits. `version` is the
 * version of the text that it is based on; `authorId` is the target's. An answer has no title and no tags.
 */
export const suggestedEdits = sqliteTable(
  'suggested_edits',
  {
    id: text('id').primaryKey(),
    targetKind: text('target_kind').notNull().$type<Votable>(),
    targetId: text('target_id').notNull(),
    questionId: text('question_id')
      .notNull()
      .references(() => questions.id),
    authorId: text('author_id')
      .notNull()
      .references(() => people.id),
    suggesterId: text('suggester_id')
      .notNull()
      .references(() => people.id),
    version: integer('version').notNull(),
    title: text('title'),
    markdown: text('markdown').notNull(),
    tags: text('tags', { mode: 'json' }).notNull().$type<string[]>(),
    reason: text('reason').notNull(),
    state: text('state').notNull().$type<SuggestionState>().default('waiting'),
    createdAt: integer('created_at').notNull(),
    decidedAt: integer('decided_at'),
    decidedBy: text('decided_by').references(() => people.id),
    /** What whoever decided says about it. */
    remark: text('remark'),
  },
  (table) => [
    uniqueIndex('suggested_edits_waiting').on(table.targetKind, table.targetId).where(sql`state = 'waiting'`),
    index('suggested_edits_queue').on(table.state, table.createdAt, table.id),
    index('suggested_edits_suggester').on(table.suggesterId, table.createdAt, table.id),
    index('suggested_edits_author').on(table.authorId, table.state, table.createdAt, table.id),
    index('suggested_edits_target').on(table.targetKind, table.targetId),
    index('suggested_edits_question').on(table.questionId),
  ],
);

/** Votes to close an open question, with a reason, or to reopen a closed one (null); gone once they decided. */
export const questionCloseVotes = sqliteTable(
  'question_close_votes',
  {
    questionId: text('question_id')
      .notNull()
      .references(() => questions.id),
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
    reason: text('reason').$type<CloseReason>(),
    duplicateOfId: text('duplicate_of_id'),
    at: integer('at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.questionId, table.personId] })],
);

/** Series of votes that were reversed, for moderators. */
export const voteReversals = sqliteTable(
  'vote_reversals',
  {
    id: text('id').primaryKey(),
    voterId: text('voter_id')
      .notNull()
      .references(() => people.id),
    authorId: text('author_id')
      .notNull()
      .references(() => people.id),
    value: integer('value').notNull().$type<1 | -1>(),
    votes: integer('votes').notNull(),
    at: integer('at').notNull(),
  },
  (table) => [index('vote_reversals_newest').on(table.at, table.id)],
);
