import { sql } from 'drizzle-orm';
import type { Context } from '#worker/platform/context.ts';
import { rawStatement } from '#worker/platform/db.ts';
import type { WriterRow } from '#worker/questions/writing/text.ts';

/** Selects what the limits of newcomers ask of a writer. */
export function selectWriter({ db }: Context, personId: string) {
  return rawStatement<WriterRow>(
    db,
    sql`SELECT p.created_at AS "hereSince", (EXISTS (SELECT 1 FROM comments c WHERE c.author_id = p.id AND c.status = 'public')
        OR EXISTS (SELECT 1 FROM answers a WHERE a.author_id = p.id)
        OR EXISTS (SELECT 1 FROM questions q WHERE q.author_id = p.id)) AS "hasPublic"
      FROM people p WHERE p.id = ${personId}`,
  );
}
