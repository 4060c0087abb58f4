import { type SQL, sql } from 'drizzle-orm';
import type { Keyset } from '#src/shared/pagination.ts';
import type { ListedPerson, RestrictionKind } from '#src/social/model.ts';
import { variantPath } from '#src/uploads/media-path.ts';
import { findable } from '#worker/accounts/queries.ts';
import { type Db, literal } from '#worker/platform/db.ts';
import { beyond, walkOrder } from '#worker/platform/keyset.ts';
import { isBlocked } from '#worker/social/predicates.ts';

/** A walk along a list of people, newest first. `reader` is null when nobody is signed in. */
export type PeopleWalk = { reader: string | null; keyset: Keyset | null; limit: number };

const personColumns = (reader: string | null) => ({
  personId: sql<string>`people.id`.as('person_id'),
  name: sql<string>`people.name`.as('name'),
  displayName: sql<string>`people.display_name`.as('display_name'),
  avatarId: sql<string | null>`people.avatar_id`.as('avatar_id'),
  bio: sql<string>`people.bio`.as('bio'),
  at: sql<number>`walk.at`.as('at'),
  following: (reader === null
    ? sql<boolean | null>`NULL`
    : sql<boolean | null>`EXISTS (SELECT 1 FROM follows mine
        WHERE mine.follower_id = ${reader} AND mine.followed_id = people.id)`.mapWith(
        (value: number) => value === 1,
      )
  ).as('following'),
});

/**
 * Selects followers or followed people, without people who block the reader or are blocked by them. `whose` is an expression.
 */
export function selectFollows(
  db: Db,
  list: 'followers' | 'following',
  whose: SQL,
  { reader, keyset, limit }: PeopleWalk,
) {
  const [mine, other] = (
    list === 'followers' ? ['f.followed_id', 'f.follower_id'] : ['f.follower_id', 'f.followed_id']
  ).map((column) => sql.raw(column)) as [SQL, SQL];
  const shown = reader === null ? sql`1` : sql`NOT ${isBlocked(other, sql`${reader}`)}`;
  return db
    .select(personColumns(reader))
    .from(
      sql`(SELECT ${other} AS person_id, f.created_at AS at FROM follows f
          WHERE ${mine} = ${whose} AND ${beyond(keyset, sql`f.created_at`, other)} AND ${shown}
            AND EXISTS (SELECT 1 FROM people WHERE people.id = ${other} AND ${findable})
          ORDER BY ${walkOrder(keyset, sql`f.created_at`, other)} LIMIT ${literal(limit)}) AS walk
        CROSS JOIN people ON people.id = walk.person_id`,
    )
    .orderBy(walkOrder(keyset, sql`walk.at`, sql`walk.person_id`));
}

/** Selects the people whom a person mutes, ignores or blocks. */
export function selectRestrictions(
  db: Db,
  personId: string,
  kind: RestrictionKind | undefined,
  { keyset, limit }: Omit<PeopleWalk, 'reader'>,
) {
  const ofKind = kind === undefined ? sql`1` : sql`s.kind = ${kind}`;
  return db
    .select({ ...personColumns(personId), kind: sql<RestrictionKind>`walk.kind`.as('kind') })
    .from(
      sql`(SELECT s.other_id AS person_id, s.created_at AS at, s.kind FROM restrictions s
          WHERE s.person_id = ${personId} AND ${ofKind} AND ${beyond(keyset, sql`s.created_at`, sql`s.other_id`)}
          ORDER BY ${walkOrder(keyset, sql`s.created_at`, sql`s.other_id`)} LIMIT ${literal(limit)}) AS walk
        CROSS JOIN people ON people.id = walk.person_id`,
    )
    .orderBy(walkOrder(keyset, sql`walk.at`, sql`walk.person_id`));
}

/** Selects a person's connections, the people who ask them, or the people they asked, newest request first. */
export function selectConnections(
  db: Db,
  personId: string,
  state: 'connected' | 'asks' | 'asked',
  { keyset, limit }: Omit<PeopleWalk, 'reader'>,
) {
  const wanted = {
    connected: sql`c.state = 'accepted'`,
    asks: sql`c.state = 'asked' AND c.asked_by <> ${personId}`,
    asked: sql`c.state = 'asked' AND c.asked_by = ${personId}`,
  }[state];
  const half = (mine: SQL, other: SQL) => sql`SELECT * FROM (
    SELECT ${other} AS person_id, c.asked_at AS at FROM connections c
    WHERE ${mine} = ${personId} AND ${wanted} AND ${beyond(keyset, sql`c.asked_at`, other)}
      AND EXISTS (SELECT 1 FROM people WHERE people.id = ${other} AND ${findable})
    ORDER BY ${walkOrder(keyset, sql`c.asked_at`, other)} LIMIT ${literal(limit)})`;
  return db
    .select(personColumns(personId))
    .from(
      sql`(${half(sql`c.low_id`, sql`c.high_id`)} UNION ALL ${half(sql`c.high_id`, sql`c.low_id`)}) AS walk
        CROSS JOIN people ON people.id = walk.person_id`,
    )
    .orderBy(walkOrder(keyset, sql`walk.at`, sql`walk.person_id`))
    .limit(limit);
}

type PersonRow = Awaited<ReturnType<typeof selectFollows>>[number];

/** Presents a row of a list of people. */
export function toListedPerson({ name, displayName, avatarId, bio, at, following }: PersonRow): ListedPerson {
  const since = new Date(at).toISOString();
  return { name, displayName, avatarUrl: avatarId && variantPath(avatarId, 160), bio, since, following };
}
