import { type SQL, sql } from 'drizzle-orm';
import type { Relation, RestrictionKind } from '#src/social/model.ts';
import { connectionFor, type PairState } from '#src/social/rules.ts';
import { findable } from '#worker/accounts/queries.ts';
import type { Db } from '#worker/platform/db.ts';

/** The columns of the relation of a reader (`me`) to a person, over `people`. `hides`: the person blocked the reader. */
export function relationColumns(me: string) {
  const reader = sql`${me}`;
  return {
    personId: sql<string>`people.id`.as('person_id'),
    name: sql<string>`people.name`.as('name'),
    following: isFollowing(reader, sql`people.id`).as('following'),
    followedBy: isFollowing(sql`people.id`, reader).as('followed_by'),
    restriction: sql<RestrictionKind | null>`(SELECT s.kind FROM restrictions s
      WHERE s.person_id = ${reader} AND s.other_id = people.id)`.as('restriction'),
    hides: sql<boolean>`EXISTS (SELECT 1 FROM restrictions s
      WHERE s.person_id = people.id AND s.other_id = ${reader} AND s.kind = 'block')`
      .mapWith(Boolean)
      .as('hides'),
    pair: sql<PairState | null>`(SELECT json_object('state', c.state, 'askedBy', c.asked_by, 'answeredAt', c.answered_at)
      FROM connections c WHERE c.low_id = min(people.id, ${reader}) AND c.high_id = max(people.id, ${reader}))`
      .mapWith((json: string) => JSON.parse(json) as PairState)
      .as('pair'),
  };
}

function isFollowing(follower: SQL, followed: SQL): SQL<boolean> {
  return sql<boolean>`EXISTS (SELECT 1 FROM follows f
    WHERE f.follower_id = ${follower} AND f.followed_id = ${followed})`.mapWith(Boolean);
}

/** Selects the relation of a member to the person with a handle. Returns one row, or none when the person cannot be found. */
export function selectRelation(db: Db, name: string, me: string) {
  return db
    .select(relationColumns(me))
    .from(sql`people`)
    .where(sql`people.name = ${name.toLowerCase()} AND ${findable}`)
    .limit(1);
}

export type RelationRow = Awaited<ReturnType<typeof selectRelation>>[number];

/** Whether two people are hidden from each other, from the relation of one of them. */
export function isHidden({ restriction, hides }: Pick<RelationRow, 'restriction' | 'hides'>): boolean {
  return hides || restriction === 'block';
}

/** Presents a row of `selectRelation`. */
export function toRelation(row: RelationRow, me: string, now: number): Relation {
  const { personId, name, following, followedBy, restriction } = row;
  const { connection, askAgainAt } = connectionFor(me, row.pair, now);
  return {
    name,
    self: personId === me,
    following,
    followedBy,
    connection,
    askAgainAt: askAgainAt === null ? null : new Date(askAgainAt).toISOString(),
    restriction,
  };
}
