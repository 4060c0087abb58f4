import type { D1Database } from '@cloudflare/workers-types';

/** The follows among the demo people. */
const FOLLOWS = [
  ['alice', 'bob'],
  ['bob', 'alice'],
  ['carol', 'bob'],
] as const;

/** Inserts relations of the demo people: follows, a connection of alice and bob, and a request of carol to bob. */
export function insertRelations(db: D1Database, now = Date.now()) {
  const pair = `SELECT min(a.id, b.id), max(a.id, b.id), ?1, a.id, ?2, ?3 FROM people a, people b WHERE a.name = ?4 AND b.name = ?5`;
  const connect = db.prepare(
    `INSERT INTO connections (low_id, high_id, state, asked_by, asked_at, answered_at) ${pair}`,
  );
  return [
    ...FOLLOWS.map(([follower, followed]) =>
      db
        .prepare(
          `INSERT INTO follows (follower_id, followed_id, created_at)
           SELECT a.id, b.id, ?1 FROM people a, people b WHERE a.name = ?2 AND b.name = ?3`,
        )
        .bind(now, follower, followed),
    ),
    connect.bind('accepted', now, now, 'alice', 'bob'),
    connect.bind('asked', now, null, 'carol', 'bob'),
    db.prepare(
      `INSERT INTO social_counts (person_id, followers, following, connections)
       SELECT p.id, (SELECT count(*) FROM follows WHERE followed_id = p.id),
         (SELECT count(*) FROM follows WHERE follower_id = p.id),
         (SELECT count(*) FROM connections WHERE state = 'accepted' AND p.id IN (low_id, high_id))
       FROM people p`,
    ),
  ];
}
