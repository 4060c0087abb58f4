import { type SQL, sql } from 'drizzle-orm';
import { AppError } from '#src/shared/errors.ts';
import { brokenConstraint, type Db, type Statement } from '#worker/platform/db.ts';

/** The next version of a row. A stale version becomes NULL, which the column refuses: that rolls the whole batch back. */
export function nextVersion({ version }: { version: number }): SQL {
  return sql`CASE WHEN version = ${version} THEN version + 1 END`;
}

/**
 * Runs a batch that sets `nextVersion` and returns its results. Where the row was changed meanwhile it throws
 * `version_conflict`; `column` is the row's version, as `table.version`.
 */
export async function runVersioned(
  db: Db,
  column: string,
  statements: readonly Statement[],
): Promise<unknown[]> {
  try {
    return await db.batch(statements as [Statement]);
  } catch (error) {
    if (brokenConstraint(error) === column) throw new AppError('version_conflict', { cause: error });
    throw error;
  }
}
