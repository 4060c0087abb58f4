import { sql } from 'drizzle-orm';
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { EmailKind } from '#src/mail/rules.ts';
import type { Locale } from '#src/shared/locale.ts';
import { people } from '#worker/accounts/tables.ts';

/**
 * The mail outbox holds every email under an idempotency key (`event:effect`, `batch:<person>:<window>` …), so that a retry
 * finds the row and sends nothing twice. Text and HTML are emptied when the email is sent, except in the development inbox.
 */
export const emails = sqliteTable(
  'emails',
  {
    key: text('key').primaryKey(),
    recipient: text('recipient').notNull(),
    subject: text('subject').notNull(),
    text: text('text'),
    html: text('html'),
    status: text('status').notNull().$type<'queued' | 'sending' | 'sent' | 'failed' | 'suppressed'>(),
    createdAt: integer('created_at').notNull(),
    claimedAt: integer('claimed_at').notNull(),
    sentAt: integer('sent_at'),
    /** The stream of the email; emails about an account cannot be unsubscribed from. */
    kind: text('kind').notNull().$type<EmailKind>().default('account'),
    personId: text('person_id').references(() => people.id),
    headers: text('headers', { mode: 'json' }).$type<Record<string, string>>(),
    attempts: integer('attempts').notNull().default(0),
    nextTryAt: integer('next_try_at'),
    /** Why the last try failed. */
    error: text('error'),
  },
  (table) => [
    index('emails_created').on(table.createdAt),
    index('emails_recipient').on(table.recipient, table.createdAt),
    index('emails_status').on(table.status, table.createdAt),
    index('emails_kind').on(table.kind, table.createdAt),
    index('emails_waiting')
      .on(table.nextTryAt)
      .where(sql`status IN ('queued', 'failed') AND next_try_at IS NOT NULL`),
  ],
);

/** The open window of a person's next email of notices; one at a time (rules 3.13). */
export const mailWindows = sqliteTable(
  'mail_windows',
  {
    personId: text('person_id')
      .primaryKey()
      .references(() => people.id),
    openedAt: integer('opened_at').notNull(),
    dueAt: integer('due_at').notNull(),
  },
  (table) => [index('mail_windows_due').on(table.dueAt)],
);

/** Who had a response to what they wrote, and by which notice they were told of the first one: one row a person. */
export const firstResponses = sqliteTable('first_responses', {
  personId: text('person_id')
    .primaryKey()
    .references(() => people.id),
  noticeId: text('notice_id').notNull(),
  at: integer('at').notNull(),
});

/** The digests that a person gets. `nextDueAt` is the next morning in their time zone, in UTC. */
export const digests = sqliteTable(
  'digests',
  {
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
    cadence: text('cadence').notNull().$type<'daily' | 'weekly'>(),
    nextDueAt: integer('next_due_at').notNull(),
    /** When the last digest was composed, whether sent or skipped; the next holds what came after it. */
    lastAttemptAt: integer('last_attempt_at'),
    lastSentAt: integer('last_sent_at'),
  },
  (table) => [
    primaryKey({ columns: [table.personId, table.cadence] }),
    index('digests_due').on(table.nextDueAt, table.personId),
  ],
);

/**
 * Addresses that bounced or complained. `score` counts bounces in tenths (rules 3.13): a soft one adds 10, a hard one 20, and
 * a delivered email takes 1 away. From 40 on nothing is sent.
 */
export const suppressions = sqliteTable('suppressions', {
  address: text('address').primaryKey(),
  score: integer('score').notNull(),
  reason: text('reason').notNull().$type<'soft_bounce' | 'hard_bounce' | 'complaint' | 'refused'>(),
  /** When the row is deleted: 30 days after a bounce; null for a complaint, which stays. */
  forgetAt: integer('forget_at'),
  updatedAt: integer('updated_at').notNull(),
});

/** The subscribers of the newsletter, with the evidence of their consent. `address` is in lower case. */
export const newsletterSubscribers = sqliteTable(
  'newsletter_subscribers',
  {
    id: text('id').primaryKey(),
    address: text('address').notNull(),
    locale: text('locale').notNull().$type<Locale>(),
    state: text('state').notNull().$type<'pending' | 'confirmed' | 'left'>(),
    personId: text('person_id').references(() => people.id),
    /** The group of the referral, which chooses the welcome email. */
    referral: text('referral'),
    createdAt: integer('created_at').notNull(),
    expiresAt: integer('expires_at'),
    confirmedAt: integer('confirmed_at'),
    leftAt: integer('left_at'),
    /** The version of the wording that was agreed to, and the keyed hash of the network address of the request. */
    consentText: text('consent_text').notNull(),
    consentFrom: text('consent_from').notNull(),
  },
  (table) => [
    uniqueIndex('newsletter_subscribers_address').on(table.address),
    index('newsletter_subscribers_state').on(table.state, table.id),
    index('newsletter_subscribers_expires').on(table.expiresAt).where(sql`state = 'pending'`),
  ],
);

/** The issues of the newsletter, written by authors of posts. */
export const newsletterIssues = sqliteTable(
  'newsletter_issues',
  {
    id: text('id').primaryKey(),
    authorId: text('author_id')
      .notNull()
      .references(() => people.id),
    locale: text('locale').notNull().$type<Locale>(),
    subject: text('subject').notNull(),
    intro: text('intro').notNull(),
    postIds: text('post_ids', { mode: 'json' }).notNull().$type<string[]>(),
    status: text('status').notNull().$type<'draft' | 'sending' | 'sent'>(),
    version: integer('version').notNull().default(1),
    createdAt: integer('created_at').notNull(),
    updatedAt: integer('updated_at').notNull(),
    sentAt: integer('sent_at'),
    /** The id of the last subscriber for whom an email was written. */
    cursor: text('cursor'),
    recipientCount: integer('recipient_count').notNull().default(0),
  },
  (table) => [
    index('newsletter_issues_updated').on(table.updatedAt, table.id),
    index('newsletter_issues_author').on(table.authorId, table.updatedAt),
  ],
);
