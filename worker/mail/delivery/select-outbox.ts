import { and, eq, sql } from 'drizzle-orm';
import type { EmailKind, EmailStatus } from '#src/mail/rules.ts';
import type { Keyset } from '#src/shared/pagination.ts';
import { emails } from '#worker/mail/tables.ts';
import type { Db } from '#worker/platform/db.ts';
import { beyond, walkOrder } from '#worker/platform/keyset.ts';

/** The columns of an email that admins see. */
export const outboxColumns = {
  key: emails.key,
  kind: emails.kind,
  status: emails.status,
  recipient: emails.recipient,
  subject: emails.subject,
  attempts: emails.attempts,
  error: emails.error,
  createdAt: emails.createdAt,
  nextTryAt: emails.nextTryAt,
  sentAt: emails.sentAt,
  hasText: sql<number>`emails.text IS NOT NULL`.as('has_text'),
};

/** Selects a page of emails, the newest first; each filter has an index of its own. */
export function selectOutbox(
  db: Db,
  wanted: { status?: EmailStatus; kind?: EmailKind; keyset: Keyset | null; limit: number },
) {
  const { status, kind, keyset, limit } = wanted;
  return db
    .select(outboxColumns)
    .from(emails)
    .where(
      and(
        status && eq(emails.status, status),
        kind && eq(emails.kind, kind),
        beyond(keyset, emails.createdAt, emails.key),
      ),
    )
    .orderBy(walkOrder(keyset, emails.createdAt, emails.key))
    .limit(limit);
}
