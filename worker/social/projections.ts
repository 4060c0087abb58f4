import { sql } from 'drizzle-orm';
import { counters, type Projection } from '#worker/platform/projection.ts';

/** The counters of followers, followed people and connections. */
export const socialProjections: Projection[] = [
  counters({
    name: 'social_counts',
    table: 'social_counts',
    key: ['person_id'],
    numbers: {
      followers: sql`(SELECT count(*) FROM follows f WHERE f.followed_id = k.person_id)`,
      following: sql`(SELECT count(*) FROM follows f WHERE f.follower_id = k.person_id)`,
      connections: sql`((SELECT count(*) FROM connections c WHERE c.low_id = k.person_id AND c.state = 'accepted')
        + (SELECT count(*) FROM connections c WHERE c.high_id = k.person_id AND c.state = 'accepted'))`,
    },
    owners: [
      sql`SELECT f.follower_id FROM follows f`,
      sql`SELECT f.followed_id FROM follows f`,
      sql`SELECT c.low_id FROM connections c`,
      sql`SELECT c.high_id FROM connections c`,
    ],
  }),
];
