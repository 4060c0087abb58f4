import { sql } from 'drizzle-orm';
import { scoreFromCounts } from '#worker/discussion/reactions/reaction-statements.ts';
import { counters, type Projection } from '#worker/platform/projection.ts';

/** The counters of reactions: how many of each kind, and the score of comments. */
export const reactionProjections: Projection[] = [
  counters({
    name: 'reaction_counts',
    table: 'reaction_counts',
    key: ['target_kind', 'target_id', 'kind'],
    owners: [sql`SELECT r.target_kind, r.target_id, r.kind FROM reactions r WHERE r.kind <> 'none'`],
    numbers: {
      count: sql`(SELECT count(*) FROM reactions r WHERE r.target_kind = k.target_kind AND r.target_id = k.target_id
        AND r.kind = k.kind)`,
    },
  }),
  counters({
    name: 'comments.score',
    table: 'comments',
    key: ['id'],
    numbers: { score: scoreFromCounts(sql`'comment'`, sql`k.id`) },
  }),
];
