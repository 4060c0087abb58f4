import { sql } from 'drizzle-orm';
import {
  answerAccepted,
  answerDeleted,
  answerUnaccepted,
  questionDeleted,
  suggestionDecided,
  voteSet,
} from '#src/questions/events.ts';
import { type BoardSource, boardSource } from '#worker/platform/board-source.ts';
import { literal } from '#worker/platform/db.ts';

/** Whom the events name whose reputation may have changed. */
const PEOPLE = ['authorId', 'voterId', 'askerId', 'suggesterId'];

/** People by the reputation that they gained. */
export const reputationBoard: BoardSource = boardSource({
  name: 'reputation',
  on: [voteSet, answerAccepted, answerUnaccepted, answerDeleted, questionDeleted, suggestionDecided],
  people: (payload) =>
    PEOPLE.flatMap((name) => {
      const id = (payload as Record<string, unknown>)[name];
      return typeof id === 'string' ? [id] : [];
    }),
  scores: (people, since) => sql`SELECT g.person_id, sum(g.credited) AS score,
      max(iif(g.credited > 0, g.at, 0)) AS reached_at
    FROM reputation_entries g WHERE g.person_id IN (${people}) AND ${since ? sql`g.at >= ${since.at}` : sql`1`}
    GROUP BY g.person_id`,
  members: (
    after,
    limit,
  ) => sql`SELECT DISTINCT g.person_id FROM reputation_entries g WHERE g.person_id > ${after}
    ORDER BY g.person_id LIMIT ${literal(limit)}`,
});
