import { type SQL, sql } from 'drizzle-orm';
import { readingsChanged } from '#src/reading/events.ts';
import { FEWEST_IN_SERIES, WORTH } from '#src/standing/rules.ts';
import { type Award, award } from '#worker/platform/award.ts';
import { literal } from '#worker/platform/db.ts';

/** Somebody else's post that a person read. */
const postRead = award({
  reason: 'reading.post',
  amount: WORTH.postRead,
  isPrivate: true,
  on: [readingsChanged],
  look: ({ personId }) => ({ personId }),
  select: (
    person,
    where,
  ) => sql`SELECT n.person_id, n.post_id AS key, 'post' AS target_kind, n.post_id AS target_id,
      n.finished_at AS at, NULL AS day
    FROM readings n JOIN posts written ON written.id = n.post_id AND written.owner_id <> n.person_id
    WHERE n.person_id = ${person} AND n.finished_at IS NOT NULL AND ${where}`,
});

/** A series of which a person read every public post. */
const seriesCompleted = award({
  reason: 'reading.series',
  amount: WORTH.seriesCompleted,
  isPrivate: true,
  on: [readingsChanged],
  look: ({ personId }) => ({ personId }),
  select: (
    person,
    where,
  ) => sql`SELECT ${person} AS person_id, c.series_id AS key, NULL AS target_kind, NULL AS target_id,
      max(n.finished_at) AS at, NULL AS day
    FROM series_entries c LEFT JOIN readings n ON n.person_id = ${person} AND n.post_id = c.post_id
    WHERE c.post_id IS NOT NULL AND c.published_at IS NOT NULL AND c.series_id IN (${seriesRead(person)}) AND ${where}
    GROUP BY c.series_id HAVING count(*) >= ${literal(FEWEST_IN_SERIES)} AND count(*) = count(n.finished_at)`,
});

/** The series of which a person read something. */
function seriesRead(person: SQL): SQL {
  return sql`SELECT y.series_id FROM readings z JOIN series_entries y ON y.post_id = z.post_id
    WHERE z.person_id = ${person} AND z.finished_at IS NOT NULL`;
}

/** What reading is worth. */
export const readingAwards: Award[] = [postRead, seriesCompleted];
