import { type SQL, sql } from 'drizzle-orm';

/** How many terms D1 allows in one compound SELECT. */
const MOST_TERMS = 5;

/** The rows of any number of SELECTs, one after the other; more than five are nested in groups of five. */
export function unionAll(selects: readonly SQL[]): SQL {
  if (selects.length <= MOST_TERMS) {
    return sql.join(
      selects.map((one) => sql`SELECT * FROM (${one})`),
      sql` UNION ALL `,
    );
  }
  const groups = Array.from({ length: Math.ceil(selects.length / MOST_TERMS) }, (_, at) =>
    selects.slice(at * MOST_TERMS, (at + 1) * MOST_TERMS),
  );
  return unionAll(groups.map(unionAll));
}
