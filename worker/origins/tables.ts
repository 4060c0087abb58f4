import { index, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { OriginKind } from '#src/origins/model.ts';
import { people } from '#worker/accounts/tables.ts';

/**
 * Where imported people and texts come from. `id` is that of the row here, derived from the source (`derivedId`), so that the
 * same import finds it again; `hash` is that of the imported item. The attribution stays when a person is claimed.
 */
export const origins = sqliteTable(
  'origins',
  {
    kind: text('kind').notNull().$type<OriginKind>(),
    id: text('id').notNull(),
    /** The host of the site. */
    site: text('site').notNull(),
    url: text('url'),
    authorName: text('author_name').notNull(),
    authorUrl: text('author_url'),
    licence: text('licence'),
    hash: text('hash').notNull(),
    /** Of an imported person: whose they are since somebody claimed them. */
    claimedBy: text('claimed_by').references(() => people.id),
  },
  (table) => [primaryKey({ columns: [table.kind, table.id] }), index('origins_claimed').on(table.claimedBy)],
);
