import { type SQL, sql } from 'drizzle-orm';
import { WILSON_Z } from '#src/discussion/reaction-rules.ts';

/** Wilson's lower bound of `positive` among `all`: `wilsonBound` in SQL; both are expressions. */
export function wilsonSql(positive: SQL, all: SQL): SQL {
  const zz = WILSON_Z * WILSON_Z;
  const n = sql`(1.0 * ${all})`;
  const share = sql`(${positive} / ${n})`;
  return sql`CASE WHEN ${positive} <= 0 THEN 0.0 ELSE max(0.0, (${share} + ${zz} / (2 * ${n})
    - ${WILSON_Z} * sqrt((${share} * (1 - ${share}) + ${zz} / (4 * ${n})) / ${n})) / (1 + ${zz} / ${n})) END`;
}
