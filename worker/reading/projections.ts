import { sql } from 'drizzle-orm';
import { counters, type Projection } from '#worker/platform/projection.ts';

/** The counters of posts read. */
export const readingProjections: Projection[] = [
  counters({
    name: 'readers',
    table: 'readers',
    key: ['person_id'],
    owners: [sql`SELECT n.person_id FROM readings n WHERE n.finished_at IS NOT NULL`],
    numbers: {
      read_count: sql`(SELECT count(*) FROM readings n
        WHERE n.person_id = k.person_id AND n.finished_at IS NOT NULL)`,
    },
  }),
];
