import { type SQL, sql } from 'drizzle-orm';
import type { EmailKind } from '#src/mail/rules.ts';
import type { Context } from '#worker/platform/context.ts';
import { rawStatement, type Statement } from '#worker/platform/db.ts';

/** An email ready to be queued. `key` is its idempotency key: of one key there is one email, ever. */
export type QueuedEmail = {
  key: string;
  kind: EmailKind;
  recipient: string;
  personId: string | null;
  subject: string;
  text: string;
  html: string;
  headers?: Record<string, string>;
};

/** A bound parameter holds two megabytes at most. */
const CHUNK_CHARACTERS = 400_000;

/**
 * The statements that queue emails. One whose key is known already stays as it is, or breaks the batch (`twice`).
 * `where` is over `j.value`, the email as JSON, and decides which of them are written.
 */
export function queueEmails(
  ctx: Context,
  emails: readonly QueuedEmail[],
  { where = sql`1`, twice = 'stays' }: { where?: SQL; twice?: 'stays' | 'breaks' } = {},
): Statement[] {
  const now = ctx.clock.now();
  return chunksOf(emails).map((chunk) =>
    rawStatement(
      ctx.db,
      sql`INSERT INTO emails (key, kind, recipient, person_id, subject, text, html, headers,
          status, created_at, claimed_at, attempts, next_try_at)
        SELECT j.value ->> 'key', j.value ->> 'kind', lower(j.value ->> 'recipient'), j.value ->> 'personId',
          j.value ->> 'subject', j.value ->> 'text', j.value ->> 'html', json_extract(j.value, '$.headers'),
          'queued', ${now}, ${now}, 0, ${now}
        FROM json_each(${chunk}) j WHERE ${where}${twice === 'stays' ? sql` ON CONFLICT (key) DO NOTHING` : sql``}`,
    ),
  );
}

function chunksOf(emails: readonly QueuedEmail[]): string[] {
  const chunks: string[] = [];
  let chunk: string[] = [];
  let characters = 0;
  for (const email of emails) {
    const json = JSON.stringify(email);
    if (chunk.length > 0 && characters + json.length > CHUNK_CHARACTERS) {
      chunks.push(`[${chunk.join(',')}]`);
      chunk = [];
      characters = 0;
    }
    chunk.push(json);
    characters += json.length;
  }
  return chunk.length > 0 ? [...chunks, `[${chunk.join(',')}]`] : chunks;
}
