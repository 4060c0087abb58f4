import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { PairState } from '#src/buddies/rules.ts';
import { people } from '#worker/accounts/tables.ts';
import { practices } from '#worker/practice/tables.ts';

/**
 * Buddies of a practice and requests for it: one row per practice of the asker and other person, which keeps its state for
 * good. `otherPracticeId` is what the other does it with, null while they only watch along. `declinedAt` stays, because it
 * determines when a request reaches the other again. `endsAt`: when a pair ends whose practice is completed.
 */
export const practiceBuddies = sqliteTable(
  'practice_buddies',
  {
    practiceId: text('practice_id')
      .notNull()
      .references(() => practices.id),
    askerId: text('asker_id')
      .notNull()
      .references(() => people.id),
    otherId: text('other_id')
      .notNull()
      .references(() => people.id),
    otherPracticeId: text('other_practice_id').references(() => practices.id),
    state: text('state').notNull().$type<PairState>(),
    reason: text('reason').notNull().default(''),
    askedAt: integer('asked_at').notNull(),
    answeredAt: integer('answered_at'),
    declinedAt: integer('declined_at'),
    endsAt: integer('ends_at'),
    endedAt: integer('ended_at'),
    endedBy: text('ended_by'),
  },
  (table) => [
    primaryKey({ columns: [table.practiceId, table.otherId] }),
    index('practice_buddies_asker').on(table.askerId, table.state, table.askedAt),
    index('practice_buddies_other').on(table.otherId, table.state, table.askedAt),
    index('practice_buddies_other_practice')
      .on(table.otherPracticeId)
      .where(sql`other_practice_id IS NOT NULL`),
    index('practice_buddies_ending').on(table.endsAt).where(sql`state = 'accepted' AND ends_at IS NOT NULL`),
    check('practice_buddies_two', sql`${table.askerId} <> ${table.otherId}`),
  ],
);

/**
 * What buddies sent the owner of a practice: nudges, one a day of the owner's; cards, one a gap, whose day is the last before
 * it; and `wanted`, which says that the buddy was asked for a card in this gap.
 */
export const buddySigns = sqliteTable(
  'buddy_signs',
  {
    practiceId: text('practice_id')
      .notNull()
      .references(() => practices.id),
    fromId: text('from_id')
      .notNull()
      .references(() => people.id),
    kind: text('kind').notNull().$type<'nudge' | 'card' | 'wanted'>(),
    day: text('day').notNull(),
    at: integer('at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.practiceId, table.fromId, table.kind, table.day] })],
);
