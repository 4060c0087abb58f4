import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { Locale } from '#src/shared/locale.ts';
import type { Role, Scope } from '#src/shared/roles.ts';

/**
 * People. A person without an email address is unclaimed: an imported author who cannot sign in. `name` is the handle in
 * /people/<name>. `email` is in lower case.
 */
export const people = sqliteTable(
  'people',
  {
    id: text('id').primaryKey(),
    name: text('name').notNull(),
    displayName: text('display_name').notNull(),
    email: text('email'),
    emailVerifiedAt: integer('email_verified_at'),
    role: text('role').notNull().$type<Role>().default('member'),
    bio: text('bio').notNull().default(''),
    links: text('links', { mode: 'json' }).notNull().$type<string[]>().default([]),
    avatarId: text('avatar_id'),
    locale: text('locale').notNull().$type<Locale>().default('en'),
    /** IANA name, never an offset. */
    timeZone: text('time_zone').notNull().default('UTC'),
    /** Minutes after midnight at which the person's day begins. */
    dayStartMinutes: integer('day_start_minutes').notNull().default(240),
    theme: text('theme').notNull().$type<'system' | 'light' | 'dark'>().default('system'),
    /** Whether keys without Ctrl or ⌘ are shortcuts. */
    keyShortcuts: integer('key_shortcuts', { mode: 'boolean' }).notNull().default(true),
    postCount: integer('post_count').notNull().default(0),
    /** The sum of their ledger of reputation, which may be below what is shown (`shownReputation`). */
    reputation: integer('reputation').notNull().default(0),
    createdAt: integer('created_at').notNull(),
    updatedAt: integer('updated_at').notNull(),
    suspendedAt: integer('suspended_at'),
    /** The reason, which the person is sent. Null while they are not suspended. */
    suspendedFor: text('suspended_for'),
    /**
     * When the person was last seen (UTC epoch milliseconds, updated at most once an hour). Digests leave out long absent
     * people.
     */
    lastSeenAt: integer('last_seen_at'),
    /** The referral group that brought the person. It determines the welcome email. */
    referral: text('referral'),
  },
  (table) => [
    uniqueIndex('people_name').on(table.name),
    uniqueIndex('people_email').on(table.email),
    index('people_created').on(table.createdAt, table.id),
    index('people_role_created').on(table.role, table.createdAt, table.id),
    check('people_role', sql`${table.role} IN ('member', 'author', 'moderator', 'admin')`),
  ],
);

/** `hash` is `scrypt$N$r$p$salt$key`, so that the cost can rise and old hashes are renewed on sign-in. */
export const passwords = sqliteTable('passwords', {
  personId: text('person_id')
    .primaryKey()
    .references(() => people.id),
  hash: text('hash').notNull(),
  changedAt: integer('changed_at').notNull(),
});

/** A signed-in device: the family of its refresh tokens. */
export const sessions = sqliteTable(
  'sessions',
  {
    id: text('id').primaryKey(),
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
    userAgent: text('user_agent').notNull(),
    createdAt: integer('created_at').notNull(),
    lastSeenAt: integer('last_seen_at').notNull(),
    expiresAt: integer('expires_at').notNull(),
    revokedAt: integer('revoked_at'),
    revokedFor: text('revoked_for'),
  },
  (table) => [
    index('sessions_person').on(table.personId, table.lastSeenAt),
    index('sessions_expires').on(table.expiresAt),
  ],
);

/** Refresh tokens by the SHA-256 of their text. Each is used once and has a successor derived from its id. */
export const refreshTokens = sqliteTable(
  'refresh_tokens',
  {
    hash: text('hash').primaryKey(),
    id: text('id').notNull(),
    sessionId: text('session_id')
      .notNull()
      .references(() => sessions.id),
    createdAt: integer('created_at').notNull(),
    expiresAt: integer('expires_at').notNull(),
    usedAt: integer('used_at'),
  },
  (table) => [
    index('refresh_tokens_session').on(table.sessionId),
    index('refresh_tokens_expires').on(table.expiresAt),
  ],
);

/** Emailed links. The secret is derived from the id by HMAC, so it is not stored. */
export const emailLinks = sqliteTable(
  'email_links',
  {
    id: text('id').primaryKey(),
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
    purpose: text('purpose').notNull().$type<'verify' | 'reset'>(),
    email: text('email').notNull(),
    createdAt: integer('created_at').notNull(),
    expiresAt: integer('expires_at').notNull(),
    usedAt: integer('used_at'),
  },
  (table) => [
    index('email_links_person').on(table.personId, table.purpose),
    index('email_links_expires').on(table.expiresAt),
  ],
);

/** Personal access tokens for the API, by the SHA-256 of their text. */
export const accessTokens = sqliteTable(
  'access_tokens',
  {
    id: text('id').primaryKey(),
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
    name: text('name').notNull(),
    hash: text('hash').notNull(),
    scopes: text('scopes', { mode: 'json' }).notNull().$type<Scope[]>(),
    createdAt: integer('created_at').notNull(),
    lastUsedAt: integer('last_used_at'),
    expiresAt: integer('expires_at'),
    revokedAt: integer('revoked_at'),
  },
  (table) => [
    uniqueIndex('access_tokens_hash').on(table.hash),
    index('access_tokens_person').on(table.personId, table.createdAt),
  ],
);

/**
 * Identities at providers that may sign a person in. `subject` is the provider's own id; `email` is the last one it reported.
 */
export const identities = sqliteTable(
  'identities',
  {
    provider: text('provider').notNull().$type<'google' | 'github'>(),
    subject: text('subject').notNull(),
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
    email: text('email').notNull(),
    createdAt: integer('created_at').notNull(),
    lastUsedAt: integer('last_used_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.provider, table.subject] }),
    uniqueIndex('identities_person').on(table.personId, table.provider),
  ],
);

/** The used states of journeys to a provider, by their SHA-256. No state can be used twice. */
export const spentStates = sqliteTable(
  'spent_states',
  {
    hash: text('hash').primaryKey(),
    expiresAt: integer('expires_at').notNull(),
  },
  (table) => [index('spent_states_expires').on(table.expiresAt)],
);
