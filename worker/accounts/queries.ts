import { and, eq, gt, isNull, type SQL, sql } from 'drizzle-orm';
import { roleChanged } from '#src/accounts/events.ts';
import { people, sessions } from '#worker/accounts/tables.ts';
import type { Context } from '#worker/platform/context.ts';
import { countUpTo, type Db, inList, type Statement } from '#worker/platform/db.ts';

export { bylineColumns, toByline } from '#worker/accounts/byline.ts';

/** What anybody may see of a person. */
export const publicPersonColumns = {
  id: people.id,
  name: people.name,
  displayName: people.displayName,
  bio: people.bio,
  links: people.links,
  avatarId: people.avatarId,
  createdAt: people.createdAt,
  postCount: people.postCount,
  reputation: sql<number>`max(people.reputation, 1)`.as('shown_reputation'),
};

/** Where the total of the ledger of reputation is kept. */
export const reputationOfPeople = { table: 'people', key: 'id', column: 'reputation' } as const;

// The chapters of a book have no counter, so the author of nothing else has a post count of zero.
const wroteInPublic = sql`(people.post_count > 0 OR EXISTS (
  SELECT 1 FROM post_authors pa JOIN posts p ON p.id = pa.post_id
  WHERE pa.person_id = people.id AND p.visibility = 'public' AND p.published_at IS NOT NULL AND p.announced_at IS NOT NULL))`;

// Imported people who were claimed have no page of their own any more.
const isImported = sql`EXISTS (SELECT 1 FROM origins o
  WHERE o.kind = 'person' AND o.id = people.id AND o.claimed_by IS NULL)`;

/**
 * Whether others can find a person: one with a verified address, the author of a public post, or one who was imported with
 * what they wrote. Suspended people cannot be found.
 */
export const findable = sql`people.suspended_at IS NULL
  AND (people.email_verified_at IS NOT NULL OR people.email IS NULL AND (${wroteInPublic} OR ${isImported}))`;

/** Whether a person gets digests and notices by email. `people` is the row. */
export const getsMail = sql`people.email IS NOT NULL AND people.email_verified_at IS NOT NULL AND people.suspended_at IS NULL`;

/** Selects the person with a handle, for a page's own batch. Returns no row for a person whom others cannot find. */
export function selectPersonByName(db: Db, name: string) {
  return db
    .select(publicPersonColumns)
    .from(people)
    .where(and(eq(people.name, name), findable))
    .limit(1);
}

/**
 * Selects people with some names or ids whom others can find and for whom `where` holds. `isKnown` is a column of the result;
 * both conditions are over `people`. The cost is bounded by the names and ids.
 */
export function selectFindablePeople(
  db: Db,
  { names, ids }: { names: readonly string[]; ids: readonly string[] },
  { where, isKnown }: { where: SQL; isKnown: SQL },
) {
  const named = sql`SELECT x.id FROM people x WHERE ${inList(sql`x.name`, names)}`;
  return db
    .select({
      id: people.id,
      name: people.name,
      isKnown: sql<boolean>`${isKnown}`.mapWith((value: number) => value === 1).as('is_known'),
    })
    .from(people)
    .where(
      sql`people.id IN (${named} UNION SELECT value FROM json_each(${JSON.stringify(ids)})) AND ${findable} AND ${where}`,
    );
}

/** The display name of a person, whoever may see it. `id` is an expression. */
export function displayNameOf(id: SQL): SQL<string | null> {
  return sql<string | null>`(SELECT named.display_name FROM people named WHERE named.id = ${id})`;
}

/** Whether an upload is the avatar of its owner. Both are expressions. */
export function isAvatarOf(uploadId: SQL, ownerId: SQL): SQL {
  return sql`EXISTS (SELECT 1 FROM people WHERE people.id = ${ownerId} AND people.avatar_id = ${uploadId})`;
}

/** Whether a person can sign in and write posts of their own. */
const mayWrite =
  sql<boolean>`people.email_verified_at IS NOT NULL AND people.role <> 'member' AND people.suspended_at IS NULL`
    .mapWith((value: number) => value === 1)
    .as('may_write');

/** Selects what an import needs of people, by id or by name. */
export function selectPeopleForIndex(db: Db, by: { ids: readonly string[] } | { names: readonly string[] }) {
  const { id, name, displayName, bio, updatedAt } = people;
  return db
    .select({ id, name, displayName, bio, updatedAt, mayWrite })
    .from(people)
    .where('ids' in by ? inList(id, by.ids) : inList(name, by.names));
}

/**
 * Selects people with a public post for a sitemap, in the order of their ids. They change when their newest post is published.
 */
export function selectPeopleForSitemap(
  db: Db,
  { afterId, now, limit }: { afterId: string; now: number; limit: number },
) {
  return db
    .select({
      id: people.id,
      name: people.name,
      updatedAt: sql<number | null>`(SELECT max(w.published_at) FROM post_authors w
        WHERE w.person_id = people.id AND w.published_at <= ${now})`.as('last_post'),
    })
    .from(people)
    .where(and(gt(people.id, afterId), gt(people.postCount, 0), isNull(people.suspendedAt)))
    .orderBy(people.id)
    .limit(limit);
}

/** Changes the counter of published posts of some people. `where` is over `people`. Only the posts feature calls it. */
export function movePostCountsOfPeople(db: Db, by: 1 | -1, where: SQL): Statement {
  return db
    .update(people)
    .set({ postCount: sql`post_count + ${by}` })
    .where(where);
}

/** Inserts an author of an import: a person without an address, who cannot sign in. */
export function insertUnclaimedPerson(
  ctx: Context,
  person: { id: string; name: string; displayName: string },
): Statement {
  const now = ctx.clock.now();
  return ctx.db
    .insert(people)
    .values({ ...person, createdAt: now, updatedAt: now })
    .onConflictDoNothing({ target: people.name });
}

/** Makes a member an author, in the batch of the approval that shows that they may be one. */
export function statementsToMakeAuthor(ctx: Context, personId: string): Statement[] {
  return [
    ctx.db
      .update(people)
      .set({ role: 'author', updatedAt: ctx.clock.now() })
      .where(and(eq(people.id, personId), eq(people.role, 'member'))),
    ctx.events.recordWhenChanged(roleChanged, { personId, role: 'author' }),
  ];
}

/** The ids of those who moderate. */
export const moderators = sql`SELECT people.id AS person_id FROM people WHERE people.role IN ('moderator', 'admin')`;

/** Selects whether a person is suspended. `person` is an expression. */
export function selectIsSuspended(db: Db, person: SQL) {
  return db
    .select({
      isSuspended: sql<boolean>`people.suspended_at IS NOT NULL`.mapWith(Boolean).as('is_suspended'),
    })
    .from(people)
    .where(sql`people.id = ${person}`);
}

/** Counts people, and moderators and admins among them, each count up to `most`. */
export function selectPeopleCounts(db: Db, most: number) {
  return db
    .select({
      people: countUpTo(sql`people`, most).as('people'),
      staff: countUpTo(sql`people WHERE role IN ('moderator', 'admin')`, most).as('staff'),
    })
    .from(sql`(SELECT 1)`);
}

/** Selects when a session ends. Returns no row where it was revoked or has expired. */
export function selectSessionEnd(db: Db, sessionId: string, now: number) {
  return db
    .select({ expiresAt: sessions.expiresAt })
    .from(sessions)
    .where(and(eq(sessions.id, sessionId), isNull(sessions.revokedAt), gt(sessions.expiresAt, now)));
}

/** The ids of a person's valid sessions as a JSON array, empty for a suspended person. `person` is an expression. */
export function sessionsOf(person: SQL, now: number): SQL {
  return sql`(SELECT json_group_array(s.id) FROM sessions s JOIN people p ON p.id = s.person_id
    WHERE s.person_id = ${person} AND s.revoked_at IS NULL AND s.expires_at > ${now} AND p.suspended_at IS NULL)`;
}

/** Selects a person's time zone. */
export function selectTimeZone(db: Db, personId: string) {
  return db.select({ timeZone: people.timeZone }).from(people).where(eq(people.id, personId)).limit(1);
}

/** Selects a person's time zone and when their day begins. */
export function selectOwnClock(db: Db, personId: string) {
  const { timeZone, dayStartMinutes } = people;
  return db.select({ timeZone, dayStartMinutes }).from(people).where(eq(people.id, personId)).limit(1);
}

/** Selects a person's email address, if they have one. */
export function selectAddress(db: Db, personId: string) {
  return db.select({ address: people.email }).from(people).where(eq(people.id, personId)).limit(1);
}
