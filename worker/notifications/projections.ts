import { sql } from 'drizzle-orm';
import { counters, type Projection } from '#worker/platform/projection.ts';

/** The counters of notices. */
export const projections: Projection[] = [
  counters({
    name: 'notice_boxes.unread',
    table: 'notice_boxes',
    key: ['person_id'],
    numbers: {
      unread: sql`(SELECT count(*) FROM notices n
        WHERE n.person_id = k.person_id AND n.read_at IS NULL AND n.dismissed_at IS NULL)`,
    },
    touch: { version: sql`version + 1` },
  }),
  counters({
    name: 'notices.actor_count',
    table: 'notices',
    key: ['id'],
    numbers: {
      actor_count: sql`CASE (SELECT m.priority FROM notices m WHERE m.id = k.id)
        WHEN 1 THEN (SELECT m.actor_id IS NOT NULL FROM notices m WHERE m.id = k.id)
        ELSE (SELECT count(*) FROM notice_actors a WHERE a.notice_id = k.id) END`,
    },
  }),
];
