import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/**
 * Every letter, by the idempotency key of the effect that sends it (`event:effect`): a retry finds the row and sends
 * nothing twice. Text and HTML are kept only where there is a development inbox, never in production.
 */
export const letters = sqliteTable(
  'letters',
  {
    key: text('key').primaryKey(),
    recipient: text('recipient').notNull(),
    subject: text('subject').notNull(),
    text: text('text'),
    html: text('html'),
    status: text('status').notNull().$type<'sending' | 'sent' | 'failed'>(),
    createdAt: integer('created_at').notNull(),
    claimedAt: integer('claimed_at').notNull(),
    sentAt: integer('sent_at'),
  },
  (table) => [
    index('letters_created').on(table.createdAt),
    index('letters_recipient').on(table.recipient, table.createdAt),
  ],
);
