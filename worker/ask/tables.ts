import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { AnsweredBy, Locked, Outcome, Sentence, Source } from '#src/ask/model.ts';
import type { Locale } from '#src/shared/locale.ts';
import { people } from '#worker/accounts/tables.ts';

/** A source as it is kept: with what it is a part of, so that its readers are checked again whenever it is shown. */
export type KeptSource = Source & { targetId: string; part: string };

/** Questions that people asked the site, with their answers; each is visible to its asker alone. */
export const asks = sqliteTable(
  'asks',
  {
    id: text('id').primaryKey(),
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
    question: text('question').notNull(),
    locale: text('locale').notNull().$type<Locale>(),
    /** The post that alone was asked. */
    postId: text('post_id'),
    /** The earlier question that this one follows; no foreign key, because it may be deleted. */
    afterId: text('after_id'),
    outcome: text('outcome').notNull().$type<Outcome>(),
    /** Why the model failed. */
    fault: text('fault'),
    answeredBy: text('answered_by').notNull().$type<AnsweredBy>(),
    generator: text('generator').notNull(),
    sentences: text('sentences', { mode: 'json' }).notNull().$type<Sentence[]>(),
    sources: text('sources', { mode: 'json' }).notNull().$type<KeptSource[]>(),
    locked: text('locked', { mode: 'json' }).notNull().$type<Locked[]>(),
    /** Citations that did not survive the check. */
    dropped: integer('dropped').notNull(),
    /** What a language model counted, null without one. */
    tokensIn: integer('tokens_in'),
    tokensOut: integer('tokens_out'),
    /** Milliseconds until the answer was whole. */
    milliseconds: integer('milliseconds').notNull(),
    isHelpful: integer('is_helpful', { mode: 'boolean' }),
    createdAt: integer('created_at').notNull(),
  },
  (table) => [
    index('asks_person').on(table.personId, table.createdAt, table.id),
    index('asks_newest').on(table.createdAt, table.id),
  ],
);

/** Answers of a language model that a person got on one of their days. */
export const askDays = sqliteTable(
  'ask_days',
  {
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
    day: text('day').notNull(),
    used: integer('used').notNull(),
  },
  (table) => [primaryKey({ columns: [table.personId, table.day] })],
);
