import { sql } from 'drizzle-orm';
import { counters, type Projection } from '#worker/platform/projection.ts';

/** The number of public posts of a series. */
export const seriesProjections: Projection[] = [
  counters({
    name: 'series.entry_count',
    table: 'series',
    key: ['id'],
    numbers: {
      entry_count: sql`(SELECT count(*) FROM series_entries e JOIN posts p ON p.id = e.post_id
        WHERE e.series_id = k.id AND p.announced_at IS NOT NULL AND p.visibility = 'public')`,
    },
  }),
];
