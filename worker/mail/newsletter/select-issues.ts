import { and, eq, getTableColumns, sql } from 'drizzle-orm';
import { issueEmailKey } from '#src/newsletter/rules.ts';
import type { Locale } from '#src/shared/locale.ts';
import type { Keyset } from '#src/shared/pagination.ts';
import { displayNameOf } from '#worker/accounts/queries.ts';
import { newsletterIssues as issues } from '#worker/mail/tables.ts';
import { countUpTo, type Db } from '#worker/platform/db.ts';
import { beyond, walkOrder } from '#worker/platform/keyset.ts';

const MOST_COUNTED = 10_000;

const columns = {
  ...getTableColumns(issues),
  author: displayNameOf(sql`newsletter_issues.author_id`).as('author_name'),
};

/** A row of an issue, with the name of its author. */
export type IssueRow = Awaited<ReturnType<typeof selectIssue>>[number];

/** Selects a page of the issues of one author, or of all, the last changed first. */
export function selectIssues(
  db: Db,
  { authorId, keyset, limit }: { authorId: string | null; keyset: Keyset | null; limit: number },
) {
  const ofAuthor = authorId === null ? undefined : eq(issues.authorId, authorId);
  return db
    .select(columns)
    .from(issues)
    .where(and(ofAuthor, beyond(keyset, issues.updatedAt, issues.id)))
    .orderBy(walkOrder(keyset, issues.updatedAt, issues.id))
    .limit(limit);
}

/** Selects one issue. */
export function selectIssue(db: Db, id: string) {
  return db.select(columns).from(issues).where(eq(issues.id, id)).limit(1);
}

/** Selects the issue that is to be sent next. */
export function selectIssueToSend(db: Db) {
  return db.select(columns).from(issues).where(eq(issues.status, 'sending')).orderBy(issues.id).limit(1);
}

/** Selects the number of subscribers of a language, and the number of sent emails of an issue. */
export function selectProgress(db: Db, { id, locale }: { id: string; locale: Locale }) {
  const keys = sql`key >= ${issueEmailKey(id, '')} AND key < ${issueEmailKey(id, '~')}`;
  return db
    .select({
      subscribers: countUpTo(
        sql`newsletter_subscribers WHERE state = 'confirmed' AND locale = ${locale}`,
        MOST_COUNTED,
      ).as('subscribers'),
      delivered: countUpTo(sql`emails WHERE ${keys} AND status = 'sent'`, MOST_COUNTED).as('delivered'),
    })
    .from(sql`(SELECT 1)`);
}
