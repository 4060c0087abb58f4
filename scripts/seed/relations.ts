import type { D1Database } from '@cloudflare/workers-types';

type Pair = readonly [string, string];

/** Follows (who, whom), connections, and requests for one (asker, other). */
export type Relations = { follows: readonly Pair[]; connected: readonly Pair[]; asked?: readonly Pair[] };

/** The relations among the demo people. */
export const DEMO_RELATIONS: Relations = {
  follows: [
    ['alice', 'bob'],
    ['bob', 'alice'],
    ['carol', 'bob'],
  ],
  connected: [['alice', 'bob']],
  asked: [['carol', 'bob']],
};

/** The statements that insert relations, and count those of everybody. */
export function insertRelations(
  db: D1Database,
  { follows, connected, asked = [] }: Relations,
  now = Date.now(),
) {
  const pair = `SELECT min(a.id, b.id), max(a.id, b.id), ?1, a.id, ?2, ?3 FROM people a, people b WHERE a.name = ?4 AND b.name = ?5`;
  const connect = db.prepare(
    `INSERT INTO connections (low_id, high_id, state, asked_by, asked_at, answered_at) ${pair}`,
  );
  return [
    ...follows.map(([follower, followed]) =>
      db
        .prepare(
          `INSERT INTO follows (follower_id, followed_id, created_at)
           SELECT a.id, b.id, ?1 FROM people a, people b WHERE a.name = ?2 AND b.name = ?3`,
        )
        .bind(now, follower, followed),
    ),
    ...connected.map(([asker, other]) => connect.bind('accepted', now, now, asker, other)),
    ...asked.map(([asker, other]) => connect.bind('asked', now, null, asker, other)),
    db.prepare(
      `INSERT OR REPLACE INTO social_counts (person_id, followers, following, connections)
       SELECT p.id, (SELECT count(*) FROM follows WHERE followed_id = p.id),
         (SELECT count(*) FROM follows WHERE follower_id = p.id),
         (SELECT count(*) FROM connections WHERE state = 'accepted' AND p.id IN (low_id, high_id))
       FROM people p`,
    ),
  ];
}
