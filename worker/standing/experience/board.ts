import { sql } from 'drizzle-orm';
import { experienceChanged } from '#src/standing/events.ts';
import { type BoardSource, boardSource } from '#worker/platform/board-source.ts';
import { literal } from '#worker/platform/db.ts';

const lastGain = sql`(SELECT g.at FROM experience_entries g WHERE g.person_id = t.person_id AND g.credited > 0
  ORDER BY g.at DESC LIMIT 1)`;

/** People by their experience. */
export const experienceBoard: BoardSource = boardSource({
  name: 'xp',
  on: [experienceChanged],
  people: ({ personId }) => [personId],
  scores: (people, since) =>
    since
      ? sql`SELECT g.person_id, sum(g.credited) AS score, max(g.at) AS reached_at FROM experience_entries g
          WHERE g.person_id IN (${people}) AND g.at >= ${since.at} AND g.credited > 0 GROUP BY g.person_id`
      : sql`SELECT t.person_id, t.experience AS score, ${lastGain} AS reached_at FROM standings t
          WHERE t.person_id IN (${people})`,
  members: (after, limit) => sql`SELECT t.person_id FROM standings t WHERE t.person_id > ${after}
    ORDER BY t.person_id LIMIT ${literal(limit)}`,
});
