import { sql } from 'drizzle-orm';
import type { Period } from '#src/standing/boards/periods.ts';
import { bylineColumns } from '#worker/accounts/queries.ts';
import type { BoardSource } from '#worker/platform/board-source.ts';
import type { Context } from '#worker/platform/context.ts';
import { literal } from '#worker/platform/db.ts';
import { viewerOf } from '#worker/social/queries.ts';
import { showsStanding } from '#worker/standing/predicates.ts';

/** How many followed people are ranked, the newest first; and how many of them are shown. */
const MOST_FOLLOWED = 2_000;
const SHOWN = 20;

/**
 * Selects the people whom a person follows, and themselves, with their rank among each other. Their scores are looked up, so
 * no object is asked.
 */
export function selectFollowedScores(ctx: Context, source: BoardSource, period: Period, personId: string) {
  const circle = sql`SELECT ${personId} AS id UNION ALL SELECT * FROM (SELECT f.followed_id FROM follows f
    WHERE f.follower_id = ${personId} ORDER BY f.created_at DESC LIMIT ${literal(MOST_FOLLOWED)})`;
  return ctx.db
    .select({
      id: sql<string>`people.id`.as('id'),
      score: sql<number>`s.score`.as('score'),
      rank: sql<number>`rank() OVER (ORDER BY s.score DESC)`.as('rank'),
      ...bylineColumns,
    })
    .from(sql`(${source.scores(circle, period.since)}) s JOIN people ON people.id = s.person_id`)
    .where(sql`s.score > 0 AND ${showsStanding(viewerOf(ctx))}`)
    .orderBy(sql`s.score DESC, s.reached_at, people.id`)
    .limit(SHOWN);
}
