import { type SQL, sql } from 'drizzle-orm';
import type { EmailKind } from '#src/mail/rules.ts';
import type { Context } from '#worker/platform/context.ts';
import { rawStatement, type Statement } from '#worker/platform/db.ts';

/** An email that is ready to be queued. There is only ever one email with the same idempotency key `key`. */
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
 * Returns the statements that queue emails. An email whose key exists stays as it is, or breaks the batch (`twice`). `where`
 * is a condition over `j.value`, the email as JSON; only emails that meet it are queued.
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
