import { and, desc, eq, sql } from 'drizzle-orm';
import type { LetterKind, LetterStatus } from '#src/mail/rules.ts';
import type { Keyset } from '#src/shared/pagination.ts';
import { letters } from '#worker/mail/tables.ts';
import type { Db } from '#worker/platform/db.ts';

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
  const back = keyset?.direction === 'prev';
  return db
    .select(outboxColumns)
    .from(letters)
    .where(
      and(
        status && eq(letters.status, status),
        kind && eq(letters.kind, kind),
        keyset
          ? sql`(letters.created_at, letters.key) ${sql.raw(back ? '>' : '<')} (${keyset.key}, ${keyset.id})`
          : undefined,
      ),
    )
    .orderBy(...(back ? [letters.createdAt, letters.key] : [desc(letters.createdAt), desc(letters.key)]))
    .limit(limit);
}
