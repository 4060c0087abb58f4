import { and, eq, sql } from 'drizzle-orm';
import type { LetterKind, LetterStatus } from '#src/mail/rules.ts';
import type { Keyset } from '#src/shared/pagination.ts';
import { letters } from '#worker/mail/tables.ts';
import type { Db } from '#worker/platform/db.ts';
import { beyond, walkOrder } from '#worker/platform/keyset.ts';

/** What admins see of a letter. */
export const outboxColumns = {
  key: letters.key,
  kind: letters.kind,
  status: letters.status,
  recipient: letters.recipient,
  subject: letters.subject,
  attempts: letters.attempts,
  error: letters.error,
  createdAt: letters.createdAt,
  nextTryAt: letters.nextTryAt,
  sentAt: letters.sentAt,
  hasText: sql<number>`letters.text IS NOT NULL`.as('has_text'),
};

/** Letters in walking order, the newest first; each filter walks along an index of its own. */
export function selectOutbox(
  db: Db,
  wanted: { status?: LetterStatus; kind?: LetterKind; keyset: Keyset | null; limit: number },
) {
  const { status, kind, keyset, limit } = wanted;
  return db
    .select(outboxColumns)
    .from(letters)
    .where(
      and(
        status && eq(letters.status, status),
        kind && eq(letters.kind, kind),
        beyond(keyset, letters.createdAt, letters.key),
      ),
    )
    .orderBy(walkOrder(keyset, letters.createdAt, letters.key))
    .limit(limit);
}
