import type { D1Database } from '@cloudflare/workers-types';
import { experienceUnsettled } from '#src/standing/events.ts';

/** More than anybody reaches: nobody is told of levels that they reached long ago. */
const HIGHEST = 100;

/** Records events upon which the site reads what the demo people earned by practising: their rows came without events. */
export async function lookAtExperience(db: D1Database, now: number): Promise<void> {
  await db.batch([
    db.prepare('INSERT INTO standings (person_id, highest_level) SELECT id, ? FROM people').bind(HIGHEST),
    db
      .prepare(
        `INSERT INTO outbox (id, type, payload, created_at, wake_at)
          SELECT lower(hex(randomblob(16))), ?1, json_object('personId', p.person_id, 'reason', r.value), ?2, ?2
          FROM (SELECT DISTINCT person_id FROM kept_days) p
            CROSS JOIN json_each('["practice.kept_day", "practice.completed"]') r`,
      )
      .bind(experienceUnsettled.type, now),
  ]);
}
