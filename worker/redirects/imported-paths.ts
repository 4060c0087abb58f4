import { type SQL, sql } from 'drizzle-orm';
import { toRedirectPath } from '#src/posts/rules.ts';
import type { Db, Statement } from '#worker/platform/db.ts';
import { redirects } from '#worker/redirects/tables.ts';

/** Redirects the addresses that an imported page had elsewhere to a path of ours; a path that leads somewhere stays. */
export function statementToLeadHere(
  db: Db,
  { oldPaths, to, now }: { oldPaths: readonly string[]; to: string; now: number },
): Statement {
  const paths = oldPaths.map(toRedirectPath).filter((path) => path !== null && path !== to);
  return db
    .insert(redirects)
    .select(
      sql`SELECT value, ${to}, NULL, 'import', ${now} FROM json_each(${JSON.stringify([...new Set(paths)])}) WHERE true`,
    )
    .onConflictDoNothing();
}

/** Redirects one page to another; both paths are expressions, in the form of `toRedirectPath`. Nothing for a path that is NULL. */
export function statementToLeadPage(
  db: Db,
  { from, to, now }: { from: SQL; to: SQL; now: number },
): Statement {
  return db
    .insert(redirects)
    .select(
      sql`SELECT led.path, ${to}, NULL, 'import', ${now} FROM (SELECT ${from} AS path) led WHERE led.path IS NOT NULL`,
    )
    .onConflictDoNothing();
}
