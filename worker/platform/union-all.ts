import { type SQL, sql } from 'drizzle-orm';

/** So many terms D1 takes in one compound SELECT. */
const MOST_TERMS = 5;

/** The rows of any number of SELECTs, one after the other: where there are more than five, five are nested at a time. */
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
