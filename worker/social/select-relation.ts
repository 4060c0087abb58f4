import { sql } from 'drizzle-orm';
import type { Relation, StanceKind } from '#src/social/model.ts';
import { connectionFor, type PairState } from '#src/social/rules.ts';
import { findable } from '#worker/accounts/queries.ts';
import type { Db } from '#worker/platform/db.ts';

const flag = (value: number) => value === 1;

/**
 * How a member stands to the person of a handle: one row, or none when nobody can find them. `hides`: they blocked the
 * member, who must not know of them. Values stand here as expressions over `people`.
 */
export function selectRelation(db: Db, name: string, me: string) {
  const pair = sql`c.low_id = min(people.id, ${me}) AND c.high_id = max(people.id, ${me})`;
  return db
    .select({
      personId: sql<string>`people.id`.as('person_id'),
      name: sql<string>`people.name`.as('name'),
      following: sql<boolean>`EXISTS (SELECT 1 FROM follows f
        WHERE f.follower_id = ${me} AND f.followed_id = people.id)`
        .mapWith(flag)
        .as('following'),
      followedBy: sql<boolean>`EXISTS (SELECT 1 FROM follows f
        WHERE f.follower_id = people.id AND f.followed_id = ${me})`
        .mapWith(flag)
        .as('followed_by'),
      stance: sql<StanceKind | null>`(SELECT s.kind FROM stances s
        WHERE s.person_id = ${me} AND s.other_id = people.id)`.as('stance'),
      hides: sql<boolean>`EXISTS (SELECT 1 FROM stances s
        WHERE s.person_id = people.id AND s.other_id = ${me} AND s.kind = 'block')`
        .mapWith(flag)
        .as('hides'),
      pair: sql<PairState | null>`(SELECT json_object('state', c.state, 'askedBy', c.asked_by, 'answeredAt', c.answered_at)
        FROM connections c WHERE ${pair})`
        .mapWith((json: string) => JSON.parse(json) as PairState)
        .as('pair'),
    })
    .from(sql`people`)
    .where(sql`people.name = ${name.toLowerCase()} AND ${findable}`)
    .limit(1);
}

export type RelationRow = Awaited<ReturnType<typeof selectRelation>>[number];

/** Whether two people are hidden from each other, of whom one looks. */
export function isHidden({ stance, hides }: Pick<RelationRow, 'stance' | 'hides'>): boolean {
  return hides || stance === 'block';
}

/** A row of `selectRelation` as the outside sees it. */
export function toRelation(row: RelationRow, me: string, now: number): Relation {
  const { personId, name, following, followedBy, stance } = row;
  const { connection, askAgainAt } = connectionFor(me, row.pair, now);
  return {
    name,
    self: personId === me,
    following,
    followedBy,
    connection,
    askAgainAt: askAgainAt === null ? null : new Date(askAgainAt).toISOString(),
    stance,
  };
}
